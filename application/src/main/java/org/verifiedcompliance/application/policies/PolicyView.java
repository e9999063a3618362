package org.verifiedcompliance.application.policies;

import org.verifiedcompliance.domain.policies.PolicyLayers;

/**
 * A policy as people see it.
 *
 * @param version of the level that was asked for, from 1
 * @param layers where each number comes from
 * @param policy what follows from them
 */
public record PolicyView(long version, PolicyLayers layers, JudgingPolicy policy) {}
