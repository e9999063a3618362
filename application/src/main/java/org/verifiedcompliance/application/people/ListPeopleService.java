package org.verifiedcompliance.application.people;

import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Role;

/** Reads the list for admins. */
public final class ListPeopleService implements ListPeople {
  private final People people;

  /** Takes the port. */
  public ListPeopleService(People people) {
    this.people = people;
  }

  @Override
  public Outcome list(Command command) {
    if (!command.by().is(Role.ADMIN)) {
      return new Outcome.NotAllowed();
    }
    return new Outcome.Listed(people.list(command.text(), command.slice()));
  }
}
