package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.finding.MeetingsOfKind;
import org.verifiedcompliance.domain.finding.MeetingsOfKindContract;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiMeetingsOfKindTest implements MeetingsOfKindContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @BeforeEach
  void clear() {
    MeetingTable.clear(database.jdbi());
  }

  @Override
  public MeetingsOfKind ofKind() {
    return new JdbiMeetingsOfKind(database.jdbi(), new Wgs84Geodesic());
  }

  @Override
  public void keep(List<Meeting> meetings) {
    MeetingTable.keep(database.jdbi(), meetings);
  }

  @Override
  public PersonId publisher() {
    return MeetingTable.person(database.jdbi());
  }
}
