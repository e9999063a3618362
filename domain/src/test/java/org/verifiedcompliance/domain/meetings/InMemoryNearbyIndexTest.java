package org.verifiedcompliance.domain.meetings;

import java.util.List;
import java.util.UUID;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.RoughGeodesic;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryNearbyIndexTest implements NearbyMeetingsContract {
  private final InMemoryNearbyIndex index = new InMemoryNearbyIndex(new RoughGeodesic());
  private long people;

  @Override
  public NearbyMeetings nearby() {
    return index;
  }

  @Override
  public void keep(List<Meeting> meetings) {
    meetings.forEach(meeting -> index.put(MeetingPlace.of(meeting)));
  }

  @Override
  public PersonId publisher() {
    return new PersonId(new UUID(7, ++people));
  }

  @Override
  public Geodesic geodesic() {
    return new RoughGeodesic();
  }
}
