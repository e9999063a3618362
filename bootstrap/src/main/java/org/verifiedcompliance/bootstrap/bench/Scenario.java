package org.verifiedcompliance.bootstrap.bench;

import java.util.List;

/**
 * One part of a measurement.
 *
 * @param kinds the requests of the work that are told apart
 */
record Scenario(Work work, List<String> kinds) {}
