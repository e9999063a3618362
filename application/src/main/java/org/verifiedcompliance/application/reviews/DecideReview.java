package org.verifiedcompliance.application.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.RecordedEvent;

/** Decides on a check-in or check-out; the verdict of the rules stays on record. */
@FunctionalInterface
public interface DecideReview {
  /** Adds the decision as a fact of the session. */
  Outcome decide(Command command);

  /**
   * The decision.
   *
   * @param meeting whose publisher decides; null for an admin
   * @param about the fact that is decided on
   * @param reasonCode on the list of reasons
   * @param note needed only when the reason says nothing
   */
  record Command(
      CurrentUser user,
      @Nullable MeetingId meeting,
      EventId about,
      ReviewDecision decision,
      String reasonCode,
      @Nullable String note) {}

  /** What came of it. */
  sealed interface Outcome {
    /** The decision is on record. */
    record Decided(RecordedEvent decision) implements Outcome {}

    /** The reason cannot be given. */
    record Invalid(InvalidField fault) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** There is no such check-in or check-out, here at least. */
    record NoSuchEvent() implements Outcome {}

    /** Somebody else's meeting. */
    record NotAllowed() implements Outcome {}

    /** Nobody decides on their own attendance. */
    record OwnAttendance() implements Outcome {}

    /** Somebody decided before. */
    record DecidedBefore() implements Outcome {}

    /** The record of the meeting is closed up to a later time. */
    record PeriodClosed(Instant until) implements Outcome {}
  }
}
