package org.verifiedcompliance.bootstrap.architecture.violations.security.b;

import org.verifiedcompliance.bootstrap.architecture.violations.security.a.Here;

/** Closes a circle. */
public class There {
  Here here;
}
