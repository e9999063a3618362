package org.verifiedcompliance.domain.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryMeetingTextsTest implements MeetingTextsContract {
  private final List<Meeting> meetings = new ArrayList<>();

  @Override
  public MeetingTexts texts() {
    return new InMemoryMeetingTexts(() -> meetings);
  }

  @Override
  public void keep(List<Meeting> more) {
    meetings.addAll(more);
  }

  @Override
  public PersonId publisher() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public Geodesic geodesic() {
    return new Wgs84Geodesic();
  }
}
