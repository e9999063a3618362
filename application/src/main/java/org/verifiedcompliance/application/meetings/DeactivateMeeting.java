package org.verifiedcompliance.application.meetings;

import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Ends a meeting, if its creator or an admin asks: it is no longer found, but stays on record. */
@FunctionalInterface
public interface DeactivateMeeting {
  /** Deactivates it; twice is the same as once. */
  Outcome deactivate(Command command);

  /** Who ends what. */
  record Command(CurrentUser user, MeetingId meeting) {}

  /** What came of it. */
  sealed interface Outcome {
    /** It is not active now. */
    record Deactivated() implements Outcome {}

    /** There is none with this id. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's. */
    record NotAllowed() implements Outcome {}

    /** It was being changed all the time; try again. */
    record Stale() implements Outcome {}
  }
}
