package org.verifiedcompliance.bootstrap.architecture.violations.application.accounts;

import java.util.Set;

/** Says which roles somebody holds. */
public record Account(Set<String> roles) {}
