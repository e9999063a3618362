package org.verifiedcompliance.application.periods;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.periods.PeriodClosing;
import org.verifiedcompliance.domain.periods.Unsettled;

/** Closes the record of a meeting for good: nothing before the time changes any more. */
@FunctionalInterface
public interface ClosePeriod {
  /** For who published the meeting, and for admins; further than before only. */
  Outcome close(Command command);

  /**
   * The wish.
   *
   * @param until the first moment that stays open
   * @param note why, null when not said
   */
  record Command(CurrentUser user, MeetingId meeting, Instant until, @Nullable String note) {}

  /** What came of it. */
  sealed interface Outcome {
    /** It is closed. */
    record Closed(PeriodClosing closing) implements Outcome {}

    /** Phones may still tell of that time. */
    record TooEarly(Instant latest) implements Outcome {}

    /** It was closed as far as that before. */
    record ClosedBefore(Instant until) implements Outcome {}

    /** Something has to be settled first. */
    record NotSettled(Unsettled unsettled) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's meeting. */
    record NotAllowed() implements Outcome {}
  }
}
