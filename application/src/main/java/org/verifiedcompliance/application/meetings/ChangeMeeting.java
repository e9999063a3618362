package org.verifiedcompliance.application.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Changes any part of a meeting, if its creator or an admin asks. */
@FunctionalInterface
public interface ChangeMeeting {
  /** Replaces what is on record, where it can be found at once. */
  Outcome change(Command command);

  /**
   * What to change.
   *
   * @param version only when the meeting is still at this one; null for whatever it is at
   */
  record Command(
      CurrentUser user, MeetingId meeting, @Nullable Long version, MeetingChanges changes) {}

  /** What came of it. */
  sealed interface Outcome {
    /** It is on record. */
    record Changed(MeetingView view) implements Outcome {}

    /** The meeting, as it is, and the changes do not fit together. */
    record Invalid(List<InvalidField> faults) implements Outcome {}

    /** There is none with this id. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's. */
    record NotAllowed() implements Outcome {}

    /** Somebody else changed it first. */
    record Stale() implements Outcome {}
  }
}
