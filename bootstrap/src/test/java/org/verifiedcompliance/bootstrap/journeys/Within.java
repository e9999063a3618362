package org.verifiedcompliance.bootstrap.journeys;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come about soon. */
final class Within {
  private Within() {}

  /** Whether it is so within five seconds; asks again and again. */
  static boolean fiveSeconds(BooleanSupplier condition) {
    var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (System.nanoTime() < end) {
      if (condition.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return false;
  }
}
