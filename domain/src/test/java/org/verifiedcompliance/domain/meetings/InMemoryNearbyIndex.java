package org.verifiedcompliance.domain.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.verifiedcompliance.domain.geo.Geodesic;

/** An index that is a map of places, for tests. */
public final class InMemoryNearbyIndex implements NearbyIndex {
  private final Geodesic geodesic;
  private final Map<MeetingId, MeetingPlace> places = new ConcurrentHashMap<>();

  public InMemoryNearbyIndex(Geodesic geodesic) {
    this.geodesic = geodesic;
  }

  @Override
  public void put(MeetingPlace place) {
    places.merge(
        place.meeting(), place, (known, next) -> next.version() > known.version() ? next : known);
  }

  @Override
  public void remove(MeetingId meeting) {
    places.remove(meeting);
  }

  @Override
  public void replaceAll(Consumer<Consumer<MeetingPlace>> loader) {
    var before = List.copyOf(places.values());
    places.clear();
    try {
      loader.accept(this::put);
    } catch (RuntimeException failure) {
      places.clear();
      before.forEach(this::put);
      throw failure;
    }
  }

  @Override
  public List<NearbyMeeting> find(NearbyQuery query) {
    return new InMemoryNearbyMeetings(new Places(), geodesic).find(query);
  }

  private final class Places implements MeetingPlaces {
    @Override
    public void forEachPlace(Consumer<MeetingPlace> consumer) {
      places.values().forEach(consumer);
    }

    @Override
    public List<MeetingPlace> listPlaces(Collection<MeetingId> meetings) {
      return places.values().stream().filter(place -> meetings.contains(place.meeting())).toList();
    }
  }
}
