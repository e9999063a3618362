package org.verifiedcompliance.application.tokens;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryApiKeysTest implements ApiKeysContract {
  private final InMemoryApiKeys keys = new InMemoryApiKeys();

  @Override
  public ApiKeys keys() {
    return keys;
  }

  @Override
  public PersonId somebody() {
    return new PersonId(UUID.randomUUID());
  }
}
