package org.verifiedcompliance.persistence.sessions;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.sessions.FamilyDevices;
import org.verifiedcompliance.domain.sessions.PastContract;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class PostgisPastTest implements PastContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.postgis();

  private final Jdbi jdbi = database.jdbi();

  @Override
  public Sessions sessions() {
    return new JdbiSessions(jdbi, JdbiSessionsTest.SECRETS);
  }

  @Override
  public FamilyDevices families() {
    return new JdbiFamilyDevices(jdbi);
  }

  @Override
  public People people() {
    return new JdbiPeople(jdbi);
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(jdbi);
  }
}
