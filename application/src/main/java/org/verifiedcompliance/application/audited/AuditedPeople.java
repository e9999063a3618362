package org.verifiedcompliance.application.audited;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** People whose changes are in the log; what a version says is kept as its edition. */
public final class AuditedPeople implements People {
  private final People kept;
  private final Together together;

  /** Keeps people there. */
  public AuditedPeople(People kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public boolean add(Person person) {
    return together.ifDone(() -> kept.add(person), () -> entry("person.added", person));
  }

  @Override
  public boolean update(Person changed) {
    return together.ifDone(() -> kept.update(changed), () -> entry("person.changed", changed));
  }

  private static AuditEntry entry(String action, Person person) {
    return AuditEntry.ofPerson(action, person.id())
        .with("version", person.version())
        .with("consent", person.consentGranted());
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return kept.find(id);
  }

  @Override
  public List<Person> list(Collection<PersonId> ids) {
    return kept.list(ids);
  }

  @Override
  public Optional<Person> findByEmail(EmailAddress email) {
    return kept.findByEmail(email);
  }

  @Override
  public Part<Person> list(@Nullable String text, Slice slice) {
    return kept.list(text, slice);
  }
}
