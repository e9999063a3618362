package org.verifiedcompliance.application.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Chooses numbers for one meeting, as its creator or an admin, or for all, as an admin. */
@FunctionalInterface
public interface ChangePolicy {
  /** Adds an edition; it judges from the next operation on, on every node. */
  Outcome change(Command command);

  /**
   * What to choose.
   *
   * @param meeting null for the organisation
   * @param version only when the level is still at this one; null for whatever it is at
   */
  record Command(
      CurrentUser user,
      @Nullable MeetingId meeting,
      @Nullable Long version,
      PolicyChanges changes) {}

  /** What came of it. */
  sealed interface Outcome {
    /** It is in force. */
    record Changed(PolicyView view) implements Outcome {}

    /** Some of the numbers contradict others. */
    record Invalid(List<InvalidField> faults) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** It is not the caller's to choose. */
    record NotAllowed() implements Outcome {}

    /** Somebody else chose first. */
    record Stale() implements Outcome {}
  }
}
