package org.verifiedcompliance.domain.consents;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryConsentsTest implements ConsentsContract {
  private final Consents consents = new InMemoryConsents();

  @Override
  public Consents consents() {
    return consents;
  }

  @Override
  public PersonId person() {
    return new PersonId(UUID.randomUUID());
  }
}
