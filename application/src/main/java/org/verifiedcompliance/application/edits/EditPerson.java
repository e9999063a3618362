package org.verifiedcompliance.application.edits;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonId;

/** Changes what is on record about a person, and merges that with what others changed meanwhile. */
@FunctionalInterface
public interface EditPerson {
  /**
   * Changes the given fields, if the caller is the person or an admin. Fields that others changed
   * too since the base wait as a conflict; the others are changed at once.
   */
  Outcome edit(Command command);

  /**
   * Who changes what.
   *
   * @param onlyVersion refuse unless the person is at this one; null when any will do
   */
  record Command(
      CurrentUser by,
      PersonId id,
      PersonChange change,
      Base<PersonChange> base,
      @Nullable Long onlyVersion,
      EditOrigin origin) {
    /** The same wish for another version, or for any. */
    public Command onlyFor(@Nullable Long version) {
      return new Command(by, id, change, base, version, origin);
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /** The person as it is now; nobody else had changed anything. */
    record Applied(Person person) implements Outcome {}

    /**
     * The person as it is now.
     *
     * @param kept what others had changed and stays so
     */
    record Merged(Person person, Set<PersonField> kept) implements Outcome {
      /** Copies the fields. */
      public Merged {
        kept = Set.copyOf(kept);
      }
    }

    /** The person as it is now, without the fields that wait for a choice. */
    record Conflicting(Person person, Conflict conflict) implements Outcome {}

    /** The person is at another version than demanded; nothing was changed. */
    record Stale() implements Outcome {}

    /** Nobody, or nobody whom the caller may know of. */
    record NotFound() implements Outcome {}
  }
}
