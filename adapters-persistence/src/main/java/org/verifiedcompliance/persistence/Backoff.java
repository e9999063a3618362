package org.verifiedcompliance.persistence;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits longer after each failure, and not in step with other nodes: 0.1 s doubled up to 10 s. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Duration next = FIRST;

  /** Waits half to all of the present span. */
  void pause() throws InterruptedException {
    var millis = next.toMillis();
    Thread.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
  }

  /** Begins anew after a success. */
  void reset() {
    next = FIRST;
  }
}
