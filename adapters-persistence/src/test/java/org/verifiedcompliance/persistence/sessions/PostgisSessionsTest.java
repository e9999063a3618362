package org.verifiedcompliance.persistence.sessions;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.SessionsContract;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.OwnConsent;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class PostgisSessionsTest implements SessionsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.postgis();

  private final Jdbi jdbi = database.jdbi();

  @Override
  public Sessions sessions() {
    return new JdbiSessions(jdbi, JdbiSessionsTest.SECRETS);
  }

  @Override
  public People people() {
    return new JdbiPeople(jdbi);
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(jdbi);
  }

  @Override
  public void agreed(PersonId person) {
    OwnConsent.in(jdbi).accept(person);
  }
}
