package org.verifiedcompliance.persistence.meetings;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.meetings.MeetingPlaces;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.MeetingsContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.DatabaseExtension;

class JdbiMeetingsTest implements MeetingsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(database.jdbi());
  }

  @Override
  public MeetingPlaces places() {
    return new JdbiMeetingPlaces(database.jdbi());
  }

  @Override
  public PersonId publisher() {
    return MeetingTable.person(database.jdbi());
  }
}
