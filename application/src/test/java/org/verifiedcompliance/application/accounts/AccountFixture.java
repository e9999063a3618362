package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** People with accounts. */
public final class AccountFixture {
  /** When the accounts were opened. */
  public static final Instant OPENED_AT = Instant.parse("2026-02-01T10:00:00.123456Z");

  /** Where requests come from. */
  public static final ClientAddress HOME = new ClientAddress("203.0.113.7");

  private AccountFixture() {}

  /** A person by this name, at example.org. */
  public static Person person(String name) {
    var id = new PersonId(UUID.randomUUID());
    var email = new EmailAddress(name + "@example.org");
    return new Person(id, email, name, "Example", null, true, null, OPENED_AT, OPENED_AT, 1);
  }

  /** A member's account. */
  public static Account accountOf(Person person) {
    return new Account(person, "new$0$secret words", Set.of(Role.MEMBER), 1, true, OPENED_AT);
  }

  /** Somebody's wish for an account with a good password. */
  public static NewAccount wishOf(String name) {
    return wishOf(name, "tall green bicycles");
  }

  /** Somebody's wish for an account. */
  public static NewAccount wishOf(String name, String password) {
    return new NewAccount(
        new EmailAddress(name + "@example.org"),
        new Password(password),
        name,
        "Example",
        "+1 555 0100",
        true,
        HOME);
  }
}
