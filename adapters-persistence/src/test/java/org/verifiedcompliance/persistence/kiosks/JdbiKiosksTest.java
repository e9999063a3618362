package org.verifiedcompliance.persistence.kiosks;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.kiosks.Kiosks;
import org.verifiedcompliance.domain.kiosks.KiosksContract;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;

class JdbiKiosksTest implements KiosksContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Kiosks kiosks() {
    return new JdbiKiosks(database.jdbi());
  }

  @Override
  public MeetingId newMeeting() {
    var meeting = MeetingFixture.meetingAt(new Coordinate(52.5, 13.4)).build();
    new JdbiMeetings(database.jdbi()).add(meeting);
    return meeting.id();
  }
}
