package org.verifiedcompliance.application.people;

import java.util.Optional;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** Whom a caller may see and change: themselves, and an admin everybody. */
public final class PersonAccess {
  private PersonAccess() {}

  /** The person, if they are on record and the caller may see and change them. */
  public static Optional<Person> visible(People people, CurrentUser by, PersonId id) {
    return by.person().equals(id) || by.is(Role.ADMIN) ? people.find(id) : Optional.empty();
  }
}
