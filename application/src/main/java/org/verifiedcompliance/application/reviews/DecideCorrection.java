package org.verifiedcompliance.application.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Decides on a request for other times; what was recorded stays on record. */
@FunctionalInterface
public interface DecideCorrection {
  /** Adds the decision as a fact of the session; when it accepts, the times are in force. */
  Outcome decide(Command command);

  /**
   * The decision.
   *
   * @param reasonCode on the list of reasons for decisions
   * @param note for the person to read, needed only when the reason says nothing
   */
  record Command(
      CurrentUser user,
      SessionId session,
      EventId request,
      ReviewDecision decision,
      String reasonCode,
      @Nullable String note) {}

  /** What came of it. */
  sealed interface Outcome {
    /** The decision is on record. */
    record Decided(SessionEvent request, SessionEvent correction) implements Outcome {}

    /** The reason cannot be given. */
    record Invalid(InvalidField fault) implements Outcome {}

    /** There is no such session that the caller may know of. */
    record NoSuchSession() implements Outcome {}

    /** The session has no such request. */
    record NoSuchRequest() implements Outcome {}

    /** Nobody decides on their own attendance. */
    record OwnAttendance() implements Outcome {}

    /** Somebody decided before. */
    record DecidedBefore() implements Outcome {}

    /** The session changed since: it would end before it begins. */
    record NoLongerPossible() implements Outcome {}

    /** The record of the meeting is closed up to a later time. */
    record PeriodClosed(Instant until) implements Outcome {}
  }
}
