package org.verifiedcompliance.persistence.meetings;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.finding.MeetingTexts;
import org.verifiedcompliance.domain.finding.MeetingTextsContract;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiMeetingTextsTest implements MeetingTextsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @BeforeEach
  void clear() {
    MeetingTable.clear(database.jdbi());
  }

  @Override
  public MeetingTexts texts() {
    return new JdbiMeetingTexts(database.jdbi());
  }

  @Override
  public void keep(List<Meeting> meetings) {
    MeetingTable.keep(database.jdbi(), meetings);
  }

  @Override
  public PersonId publisher() {
    return MeetingTable.person(database.jdbi());
  }

  @Override
  public Geodesic geodesic() {
    return new Wgs84Geodesic();
  }
}
