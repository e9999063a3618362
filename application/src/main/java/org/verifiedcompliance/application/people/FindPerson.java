package org.verifiedcompliance.application.people;

import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows a person to themselves and to admins. */
@FunctionalInterface
public interface FindPerson {
  /** Finds the person; for everybody else there is nobody. */
  Outcome find(Command command);

  /** Who asks for whom. */
  record Command(CurrentUser by, PersonId id) {}

  /** What came of it. */
  sealed interface Outcome {
    /** Here they are. */
    record Found(Person person) implements Outcome {}

    /** Nobody, or nobody whom the caller may know of. */
    record NotFound() implements Outcome {}
  }
}
