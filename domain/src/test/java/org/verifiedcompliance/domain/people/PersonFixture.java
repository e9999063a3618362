package org.verifiedcompliance.domain.people;

import java.time.Instant;
import java.util.UUID;

/** People to test with. */
public final class PersonFixture {
  private static final Instant FIRST_DAY = Instant.parse("2026-03-01T18:00:00.123456Z");

  private PersonFixture() {}

  /** Ada Lovelace, under a new id. */
  public static Person ada() {
    return named("Ada", "Lovelace", "ada@example.org");
  }

  /** Somebody with a name and an address, under a new id. */
  public static Person named(String firstName, String lastName, String email) {
    return new Person(
        new PersonId(UUID.randomUUID()),
        new EmailAddress(email),
        firstName,
        lastName,
        "+44 20 7946 0000",
        true,
        "met at the library",
        FIRST_DAY,
        FIRST_DAY,
        1);
  }
}
