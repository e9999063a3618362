package org.verifiedcompliance.application.operations;

import java.time.Duration;
import java.util.List;

/**
 * How operations are treated.
 *
 * @param oldest what took longer to come is put aside, more than zero
 * @param hold how long one waits for a predecessor, more than zero
 * @param retries how often the server tries again after a fault of its own, 0 or more
 * @param queue how many of a person's operations may wait, 1 or more
 */
public record OperationRules(Duration oldest, Duration hold, int retries, int queue) {
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
  private static final double SPREAD = 0.2;

  /** 30 days, 24 hours, 3 times, and 10,000. */
  public static OperationRules standard() {
    return new OperationRules(Duration.ofDays(30), Duration.ofHours(24), 3, 10_000);
  }

  /** 1, 5 and 15 minutes, and up to a fifth more. */
  Duration pause(int tries, Jitter jitter) {
    var pause = PAUSES.get(Math.min(tries, PAUSES.size() - 1));
    return pause.plusMillis((long) (pause.toMillis() * SPREAD * jitter.next()));
  }
}
