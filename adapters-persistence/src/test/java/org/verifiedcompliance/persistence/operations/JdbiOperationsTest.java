package org.verifiedcompliance.persistence.operations;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.operations.Operations;
import org.verifiedcompliance.application.operations.OperationsContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.sessions.JdbiSessions;

class JdbiOperationsTest implements OperationsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final JdbiOperations operations = new JdbiOperations(database.jdbi());

  @Override
  public Operations operations() {
    return operations;
  }

  @Override
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(database.jdbi()).add(person);
    return person.id();
  }

  @Override
  public UUID newSession(PersonId person, String name) {
    var sessions =
        new JdbiSessions(
            database.jdbi(),
            length -> {
              var bytes = new byte[length];
              new SecureRandom().nextBytes(bytes);
              return bytes;
            });
    var session = SessionFixture.planned(person, null, name, Instant.parse("2026-03-01T17:00:00Z"));
    sessions.add(session);
    return session.id().value();
  }
}
