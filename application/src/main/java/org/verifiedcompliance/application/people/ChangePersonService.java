package org.verifiedcompliance.application.people;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;

/** Changes people under the guard of their version. */
public final class ChangePersonService implements ChangePerson {
  private static final int ATTEMPTS = 5;

  private final People people;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public ChangePersonService(People people, UnitOfWork unitOfWork, InstantSource clock) {
    this.people = people;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome change(Command command) {
    return unitOfWork.inTransaction(() -> tryUntilUndisturbed(command));
  }

  /** Who did not name a version wants the fields changed, whatever others changed meanwhile. */
  private Outcome tryUntilUndisturbed(Command command) {
    Outcome outcome = new Outcome.Stale();
    for (int i = 0; i < ATTEMPTS && outcome instanceof Outcome.Stale; i++) {
      outcome = tryOnce(command);
      if (command.expectedVersion() != null) {
        return outcome;
      }
    }
    return outcome;
  }

  private Outcome tryOnce(Command command) {
    return PersonAccess.visible(people, command.by(), command.id())
        .map(person -> change(person, command))
        .orElseGet(Outcome.NotFound::new);
  }

  private Outcome change(Person person, Command command) {
    var expected = command.expectedVersion();
    if (expected != null && expected != person.version()) {
      return new Outcome.Stale();
    }
    var changed = command.change().applyTo(person, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return changed == person || people.update(changed)
        ? new Outcome.Changed(changed)
        : new Outcome.Stale();
  }
}
