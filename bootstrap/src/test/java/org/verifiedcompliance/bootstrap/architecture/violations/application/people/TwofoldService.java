package org.verifiedcompliance.bootstrap.architecture.violations.application.people;

/** Named by HTTP, below. */
public final class TwofoldService {}
