package org.verifiedcompliance.domain.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryMeetingsOfKindTest implements MeetingsOfKindContract {
  private final List<Meeting> meetings = new ArrayList<>();

  @Override
  public MeetingsOfKind ofKind() {
    return new InMemoryMeetingsOfKind(() -> meetings, new Wgs84Geodesic());
  }

  @Override
  public void keep(List<Meeting> more) {
    meetings.addAll(more);
  }

  @Override
  public PersonId publisher() {
    return new PersonId(new UUID(1, 1));
  }
}
