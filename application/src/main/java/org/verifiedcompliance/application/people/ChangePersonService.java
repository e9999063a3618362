package org.verifiedcompliance.application.people;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** Changes people under the guard of their version. */
public final class ChangePersonService implements ChangePerson {
  private static final int ATTEMPTS = 5;

  private final People people;
  private final Consents consents;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public ChangePersonService(
      People people, Consents consents, UnitOfWork unitOfWork, InstantSource clock) {
    this.people = people;
    this.consents = consents;
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
    if (changed != person && !people.update(changed)) {
      return new Outcome.Stale();
    }
    if (changed.consentGranted() && !person.consentGranted()) {
      recordConsent(changed, command.by().person());
    }
    return new Outcome.Changed(changed);
  }

  /** With whoever chose, since only the person's own consent counts. */
  private void recordConsent(Person changed, PersonId by) {
    var latest = consents.standing(changed.id()).latest();
    if (latest == null || !latest.granted()) {
      var version = consents.getCurrent().version();
      consents.add(new ConsentRecord(changed.id(), version, true, null, changed.updatedAt(), by));
    }
  }
}
