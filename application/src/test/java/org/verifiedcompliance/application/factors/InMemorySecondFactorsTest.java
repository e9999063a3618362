package org.verifiedcompliance.application.factors;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemorySecondFactorsTest implements SecondFactorsContract {
  private final InMemorySecondFactors factors = new InMemorySecondFactors();

  @Override
  public SecondFactors factors() {
    return factors;
  }

  @Override
  public PersonId somebody() {
    return new PersonId(UUID.randomUUID());
  }
}
