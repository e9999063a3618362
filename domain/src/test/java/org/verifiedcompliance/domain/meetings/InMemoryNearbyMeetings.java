package org.verifiedcompliance.domain.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.verifiedcompliance.domain.geo.Geodesic;

/** Measures the distance to every meeting on record, for tests. */
public final class InMemoryNearbyMeetings implements NearbyMeetings {
  private static final Comparator<NearbyMeeting> NEAREST_FIRST =
      Comparator.comparing(NearbyMeeting::distance).thenComparing(NearbyMeeting::meeting);

  private final MeetingPlaces places;
  private final Geodesic geodesic;

  public InMemoryNearbyMeetings(MeetingPlaces places, Geodesic geodesic) {
    this.places = places;
    this.geodesic = geodesic;
  }

  @Override
  public List<NearbyMeeting> find(NearbyQuery query) {
    var found = new ArrayList<NearbyMeeting>();
    places.forEachPlace(place -> measure(query, place, found));
    return found.stream().sorted(NEAREST_FIRST).limit(query.limit()).toList();
  }

  private void measure(NearbyQuery query, MeetingPlace place, List<NearbyMeeting> found) {
    var distance = geodesic.distance(query.center(), place.place());
    if (query.wants(place) && distance.compareTo(query.radius()) <= 0) {
      found.add(new NearbyMeeting(place.meeting(), distance));
    }
  }
}
