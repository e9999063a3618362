package org.verifiedcompliance.application.auth;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryWrongPasswordsTest implements WrongPasswordsContract {
  private final InMemoryWrongPasswords wrongPasswords = new InMemoryWrongPasswords();

  @Override
  public WrongPasswords wrongPasswords() {
    return wrongPasswords;
  }

  @Override
  public PersonId somebody() {
    return new PersonId(UUID.randomUUID());
  }
}
