package org.verifiedcompliance.persistence.statistics;

import java.security.SecureRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.statistics.AttendanceFigures;
import org.verifiedcompliance.domain.statistics.AttendanceFiguresContract;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.sessions.JdbiSessions;

class JdbiAttendanceFiguresTest implements AttendanceFiguresContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Jdbi jdbi = database.jdbi();

  @Override
  public AttendanceFigures figures() {
    return new JdbiAttendanceFigures(jdbi);
  }

  @Override
  public Sessions sessions() {
    return new JdbiSessions(
        jdbi,
        length -> {
          var bytes = new byte[length];
          new SecureRandom().nextBytes(bytes);
          return bytes;
        });
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
