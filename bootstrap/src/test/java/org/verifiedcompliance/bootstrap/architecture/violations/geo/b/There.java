package org.verifiedcompliance.bootstrap.architecture.violations.geo.b;

import org.verifiedcompliance.bootstrap.architecture.violations.geo.a.Here;

/** Closes a circle. */
public class There {
  Here here;
}
