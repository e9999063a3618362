package org.verifiedcompliance.http.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.Person;

/** People on the wire. */
final class PersonJson {
  private PersonJson() {}

  /** One person. */
  record Contact(
      UUID contactId,
      String email,
      String firstName,
      String lastName,
      @Nullable String phone,
      boolean consentGranted,
      @Nullable String notes,
      Instant createdAt,
      Instant updatedAt) {
    static Contact from(Person person) {
      return new Contact(
          person.id().value(),
          person.email().value(),
          person.firstName(),
          person.lastName(),
          person.phone(),
          person.consentGranted(),
          person.notes(),
          person.createdAt(),
          person.updatedAt());
    }
  }
}
