package org.verifiedcompliance.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** A person as JSON, with the names of the columns of {@code person}. */
public final class PersonText {
  private PersonText() {}

  record Row(
      UUID id,
      String email,
      String firstName,
      String lastName,
      @Nullable String phone,
      boolean consentGranted,
      @Nullable String notes,
      Instant createdAt,
      Instant updatedAt,
      long version) {}

  /** The person as JSON. */
  public static String write(Person person) {
    return RowJson.write(
        new Row(
            person.id().value(),
            person.email().value(),
            person.firstName(),
            person.lastName(),
            person.phone(),
            person.consentGranted(),
            person.notes(),
            person.createdAt(),
            person.updatedAt(),
            person.version()));
  }

  /** Reads what {@link #write} or {@code to_jsonb} wrote. */
  public static Person read(String json) {
    var row = RowJson.read(json, Row.class);
    return new Person(
        new PersonId(row.id()),
        new EmailAddress(row.email()),
        row.firstName(),
        row.lastName(),
        row.phone(),
        row.consentGranted(),
        row.notes(),
        row.createdAt(),
        row.updatedAt(),
        row.version());
  }
}
