package org.verifiedcompliance.application.edits;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.meetings.MeetingChanges;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Changes any part of a meeting, and merges that with what others changed meanwhile. */
@FunctionalInterface
public interface EditMeeting {
  /**
   * Changes the given fields, if its creator or an admin asks. Fields that others changed too since
   * the base wait as a conflict; the others are changed at once.
   */
  Outcome edit(Command command);

  /**
   * Who changes what.
   *
   * @param onlyVersion refuse unless the meeting is at this one; null when any will do
   */
  record Command(
      CurrentUser by,
      MeetingId id,
      MeetingChanges changes,
      Base<MeetingChanges> base,
      @Nullable Long onlyVersion,
      EditOrigin origin) {
    /** The same wish for another version, or for any. */
    public Command onlyFor(@Nullable Long version) {
      return new Command(by, id, changes, base, version, origin);
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /** It is on record; nobody else had changed anything. */
    record Applied(MeetingView view) implements Outcome {}

    /**
     * It is on record.
     *
     * @param kept what others had changed and stays so
     */
    record Merged(MeetingView view, Set<MeetingField> kept) implements Outcome {
      /** Copies the fields. */
      public Merged {
        kept = Set.copyOf(kept);
      }
    }

    /** It is on record, without the fields that wait for a choice. */
    record Conflicting(MeetingView view, Conflict conflict) implements Outcome {}

    /** What it would become does not fit together. */
    record Invalid(List<InvalidField> faults) implements Outcome {
      /** Copies the faults. */
      public Invalid {
        faults = List.copyOf(faults);
      }
    }

    /** There is none with this id. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's. */
    record NotAllowed() implements Outcome {}

    /** It is at another version than demanded; nothing was changed. */
    record Stale() implements Outcome {}
  }
}
