package org.verifiedcompliance.application.proofs;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryOneTimeSecretsTest implements OneTimeSecretsContract {
  private final InMemoryOneTimeSecrets secrets = new InMemoryOneTimeSecrets();

  @Override
  public OneTimeSecrets secrets() {
    return secrets;
  }

  @Override
  public PersonId somebody() {
    return new PersonId(UUID.randomUUID());
  }
}
