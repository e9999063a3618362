package org.verifiedcompliance.persistence.consents;

import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.consents.ConsentsContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiConsentsTest implements ConsentsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Consents consents() {
    return new JdbiConsents(database.jdbi());
  }

  @Override
  public PersonId person() {
    return new PersonId(UUID.randomUUID());
  }
}
