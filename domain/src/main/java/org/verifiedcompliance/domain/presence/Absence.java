package org.verifiedcompliance.domain.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the person was away.
 *
 * @param left the first reading that was away
 * @param back the first reading that was there again; null while the person is away
 */
public record Absence(Instant left, @Nullable Instant back) {

  /** When it ended, or this instant while the person is away. */
  Instant backOr(Instant other) {
    return back == null ? other : back;
  }

  boolean isBetween(Instant from, Instant to) {
    return left.isAfter(from) && left.isBefore(to);
  }
}
