package org.verifiedcompliance.application.privacy;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.people.PersonAccess;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows what the store holds. */
public final class ExportPersonService implements ExportPerson {
  private final People people;
  private final PersonalData data;
  private final AuditLog audit;
  private final InstantSource clock;

  /** Takes the ports. */
  public ExportPersonService(
      People people, PersonalData data, AuditLog audit, InstantSource clock) {
    this.people = people;
    this.data = data;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Outcome export(Command command) {
    return PersonAccess.visible(people, command.by(), command.id())
        .map(person -> found(person, command.by().person().equals(command.id())))
        .orElseGet(Outcome.NotFound::new);
  }

  private Outcome found(Person person, boolean isSelf) {
    audit.write(AuditEntry.ofPerson("person.exported", person.id()));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Outcome.Found(person.id(), now, sink -> show(person.id(), isSelf, sink));
  }

  private void show(PersonId id, boolean isSelf, PersonalData.Sink sink) {
    data.show(id, sink);
    if (!isSelf) {
      data.showSetAside(id, sink);
    }
  }
}
