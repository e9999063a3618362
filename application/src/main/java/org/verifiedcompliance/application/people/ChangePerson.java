package org.verifiedcompliance.application.people;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonId;

/** Changes what is on record about a person. */
@FunctionalInterface
public interface ChangePerson {
  /** Changes the given fields, if the caller is the person or an admin. */
  Outcome change(Command command);

  /**
   * Who changes what.
   *
   * @param expectedVersion the version that the caller has seen, null when any will do
   */
  record Command(
      CurrentUser by, PersonId id, PersonChange change, @Nullable Long expectedVersion) {}

  /** What came of it. */
  sealed interface Outcome {
    /** The person as it is now. */
    record Changed(Person person) implements Outcome {}

    /** Somebody else changed the person since the caller looked; nothing was changed. */
    record Stale() implements Outcome {}

    /** Nobody, or nobody whom the caller may know of. */
    record NotFound() implements Outcome {}
  }
}
