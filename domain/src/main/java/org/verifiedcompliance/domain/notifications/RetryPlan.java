package org.verifiedcompliance.domain.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something that could not be delivered is tried again: a minute, doubling to six hours. */
public final class RetryPlan {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration GIVE_UP = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private RetryPlan() {}

  /**
   * The next try, empty when a day has passed since the first.
   *
   * @param since when it was to be delivered first
   * @param tries how many have failed, 1 or more
   */
  public static Optional<Instant> next(Instant since, int tries, Instant now) {
    var doubled = FIRST.multipliedBy(1L << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS));
    var next = now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    return next.isAfter(since.plus(GIVE_UP)) ? Optional.empty() : Optional.of(next);
  }
}
