package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What becomes of the contact that an organiser had put on record before somebody registered with
 * its address: it comes back to whoever proves the mailbox, and to the organiser when the account
 * goes elsewhere. Each step belongs to the transaction of its caller.
 */
public final class EarlierContacts {
  private static final int ATTEMPTS = 5;

  private final EarlierRecords records;
  private final People people;
  private final IdGenerator ids;

  /** Takes the ports. */
  public EarlierContacts(EarlierRecords records, People people, IdGenerator ids) {
    this.records = records;
    this.people = people;
    this.ids = ids;
  }

  void setAside(Person earlier, Instant now) {
    records.keep(earlier, now);
  }

  /** The mailbox is proven: the earlier notes are the person's again. */
  public void unite(PersonId id, Instant now) {
    records.take(id).map(Person::notes).ifPresent(notes -> addNotes(id, notes, now));
  }

  /** Takes the contact out, before the account goes elsewhere. */
  public Optional<Person> takeOut(PersonId id) {
    return records.take(id);
  }

  /** Puts the contact on record as it was, under an id of its own: its address is free again. */
  public void putBack(Person earlier) {
    var again =
        new Person(
            new PersonId(ids.timeOrdered()),
            earlier.email(),
            earlier.firstName(),
            earlier.lastName(),
            earlier.phone(),
            earlier.consentGranted(),
            earlier.notes(),
            earlier.createdAt(),
            earlier.updatedAt(),
            1);
    if (!people.add(again)) {
      throw new IllegalStateException("the address of an earlier contact is not free");
    }
  }

  private void addNotes(PersonId id, String notes, Instant now) {
    for (int i = 0; i < ATTEMPTS; i++) {
      if (people.update(noted(people.find(id).orElseThrow(), notes, now))) {
        return;
      }
    }
    throw new IllegalStateException("the person was changed again and again");
  }

  private static Person noted(Person person, String notes, Instant now) {
    return new Person(
        person.id(),
        person.email(),
        person.firstName(),
        person.lastName(),
        person.phone(),
        person.consentGranted(),
        joined(notes, person.notes()),
        person.createdAt(),
        now,
        person.version() + 1);
  }

  private static String joined(String earlier, @Nullable String since) {
    return since == null ? earlier : earlier + "\n" + since;
  }
}
