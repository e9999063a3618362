package org.verifiedcompliance.application.edits;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.meetings.MeetingChanges;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.Settlement.Choice;
import org.verifiedcompliance.domain.people.PersonChange;

/** Ends a conflict by a person's choice. */
@FunctionalInterface
public interface ResolveConflict {
  /** Applies the choice to the present version, once, if the caller may edit the thing. */
  Outcome resolve(Command command);

  /**
   * Who chooses what.
   *
   * @param all for every field that {@code choices} does not name; null when it names them all
   * @param choices by the names of the fields
   * @param ofPerson the values that are chosen, when a person was edited
   * @param ofMeeting the values that are chosen, when a meeting was edited
   */
  record Command(
      CurrentUser by,
      ConflictId id,
      @Nullable Choice all,
      Map<String, Choice> choices,
      PersonChange ofPerson,
      MeetingChanges ofMeeting) {
    /** Copies the choices. */
    public Command {
      choices = Map.copyOf(choices);
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /** It is settled as wanted. */
    record Settled(Conflict conflict) implements Outcome {}

    /** It had been settled before; nothing was changed. */
    record AlreadySettled(Conflict conflict) implements Outcome {}

    /** The choices do not fit the conflict, or the thing. */
    record Invalid(List<InvalidField> faults) implements Outcome {
      /** Copies the faults. */
      public Invalid {
        faults = List.copyOf(faults);
      }
    }

    /** None, or none that the caller may know of. */
    record NotFound() implements Outcome {}
  }
}
