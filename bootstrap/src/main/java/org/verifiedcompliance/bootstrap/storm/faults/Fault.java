package org.verifiedcompliance.bootstrap.storm.faults;

import java.time.Duration;

/** Breaks something and, where it does not heal by itself, mends it again. */
@FunctionalInterface
interface Fault {
  /**
   * Strikes; returns when it is over.
   *
   * @param length how long, where it has a length
   * @return what there is to say of it
   */
  String strike(Site site, Duration length) throws InterruptedException;
}
