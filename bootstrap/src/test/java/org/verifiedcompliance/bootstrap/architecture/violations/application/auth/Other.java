package org.verifiedcompliance.bootstrap.architecture.violations.application.auth;

import org.verifiedcompliance.bootstrap.architecture.violations.application.people.Twofold;

/** Closes a circle. */
public class Other {
  Twofold twofold;
}
