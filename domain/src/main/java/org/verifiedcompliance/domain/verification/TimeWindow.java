package org.verifiedcompliance.domain.verification;

import java.time.Duration;
import java.time.Instant;

/** The time in which an event counts, both ends included. */
public record TimeWindow(Instant opens, Instant closes) {
  /**
   * Refuses a window that closes before it opens.
   *
   * @throws IllegalArgumentException when closes is before opens
   */
  public TimeWindow {
    if (closes.isBefore(opens)) {
      throw new IllegalArgumentException("window closes before it opens");
    }
  }

  /** Whether the instant is in the window. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(opens) && !instant.isAfter(closes);
  }

  /** How much of the window lies between the two instants: zero when they are none of it. */
  public Duration overlap(Instant from, Instant to) {
    var start = from.isAfter(opens) ? from : opens;
    var end = to.isBefore(closes) ? to : closes;
    return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
  }
}
