package org.verifiedcompliance.application.people;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** Adds people; one address, one person is held by the store. */
public final class AddPersonService implements AddPerson {
  private final People people;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Takes the ports. */
  public AddPersonService(People people, IdGenerator ids, InstantSource clock) {
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome add(Command command) {
    if (!mayAdd(command.by())) {
      return new Outcome.NotAllowed();
    }
    var person = newPerson(command);
    return people.add(person) ? new Outcome.Added(person) : new Outcome.EmailTaken();
  }

  private static boolean mayAdd(CurrentUser user) {
    return user.is(Role.ORGANISER) || user.is(Role.ADMIN);
  }

  private Person newPerson(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Person(
        new PersonId(ids.timeOrdered()),
        command.email(),
        command.firstName(),
        command.lastName(),
        command.phone(),
        command.consentGranted(),
        command.notes(),
        now,
        now,
        1);
  }
}
