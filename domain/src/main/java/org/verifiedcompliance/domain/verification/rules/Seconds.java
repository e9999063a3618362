package org.verifiedcompliance.domain.verification.rules;

import java.time.Duration;
import java.time.Instant;

/** Times between two moments, to the millisecond, however far apart an embedder's clocks are. */
final class Seconds {
  /** Beyond it milliseconds no longer fit a long, and no longer matter. */
  private static final Duration COUNTED = Duration.ofDays(365_000_000);

  private Seconds() {}

  static double between(Instant from, Instant to) {
    return of(Duration.between(from, to));
  }

  static double of(Duration duration) {
    return duration.abs().compareTo(COUNTED) > 0
        ? duration.toSeconds()
        : duration.toMillis() / 1000.0;
  }
}
