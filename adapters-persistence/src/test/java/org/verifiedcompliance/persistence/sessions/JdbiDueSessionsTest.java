package org.verifiedcompliance.persistence.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.DueSessionsContract;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiDueSessionsTest implements DueSessionsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final DueSessions due = new JdbiDueSessions(database.jdbi());
  private final Sessions sessions = new JdbiSessions(database.jdbi(), JdbiSessionsTest.SECRETS);

  @Override
  public DueSessions due() {
    return due;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(database.jdbi()).add(person);
    return person.id();
  }

  @Test
  void thereIsAnIndexForWhatIsDue() {
    var plan =
        database
            .jdbi()
            .withHandle(handle -> {
              handle.execute("SET enable_seqscan = off");
              handle.execute("SET enable_sort = off");
              return handle
                  .createQuery("EXPLAIN " + JdbiDueSessions.LIST)
                  .bind("now", SessionFixture.OPENED)
                  .bind("limit", 100)
                  .mapTo(String.class)
                  .list();
            });

    assertThat(String.join("\n", plan)).contains("attendance_session_due").doesNotContain("Sort");
  }
}
