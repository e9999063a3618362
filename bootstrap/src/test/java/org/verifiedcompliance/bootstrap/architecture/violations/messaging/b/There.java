package org.verifiedcompliance.bootstrap.architecture.violations.messaging.b;

import org.verifiedcompliance.bootstrap.architecture.violations.messaging.a.Here;

/** Closes a circle. */
public class There {
  Here here;
}
