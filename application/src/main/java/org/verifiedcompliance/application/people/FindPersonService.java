package org.verifiedcompliance.application.people;

import org.verifiedcompliance.domain.people.People;

/** Looks into the store for those who may see. */
public final class FindPersonService implements FindPerson {
  private final People people;

  /** Takes the port. */
  public FindPersonService(People people) {
    this.people = people;
  }

  @Override
  public Outcome find(Command command) {
    return PersonAccess.visible(people, command.by(), command.id())
        .<Outcome>map(Outcome.Found::new)
        .orElseGet(Outcome.NotFound::new);
  }
}
