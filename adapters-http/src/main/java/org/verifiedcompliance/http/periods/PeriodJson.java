package org.verifiedcompliance.http.periods;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.periods.PeriodClosing;

/**
 * A closing.
 *
 * @param closedUntil the first moment that stays open
 */
record PeriodJson(
    UUID meetingId, Instant closedUntil, Instant closedAt, UUID closedBy, @Nullable String note) {
  static PeriodJson from(PeriodClosing closing) {
    return new PeriodJson(
        closing.meeting().value(),
        closing.until(),
        closing.at(),
        closing.by().value(),
        closing.note());
  }
}
