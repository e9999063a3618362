package org.verifiedcompliance.domain.periods;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Somebody closed the record of a meeting.
 *
 * @param until the first moment that stays open
 * @param by who closed it
 * @param at when it was closed, {@link #LEAST_AGE} after {@code until} at the earliest
 * @param note why, null when not said or erased
 */
public record PeriodClosing(
    MeetingId meeting, Instant until, PersonId by, Instant at, @Nullable String note) {
  /** What happened less long ago lies in no closed period, whatever the policy says. */
  public static final Duration LEAST_AGE = Duration.ofHours(1);

  /**
   * Refuses to close the present.
   *
   * @throws IllegalArgumentException when it was closed sooner after its end
   */
  public PeriodClosing {
    if (until.isAfter(at.minus(LEAST_AGE))) {
      throw new IllegalArgumentException("a record is closed after its time");
    }
  }
}
