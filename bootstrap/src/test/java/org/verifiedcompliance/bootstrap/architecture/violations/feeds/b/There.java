package org.verifiedcompliance.bootstrap.architecture.violations.feeds.b;

import org.verifiedcompliance.bootstrap.architecture.violations.feeds.a.Here;

/** Closes a circle. */
public class There {
  Here here;
}
