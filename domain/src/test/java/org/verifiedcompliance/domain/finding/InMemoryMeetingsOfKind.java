package org.verifiedcompliance.domain.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/** Looks at every meeting. */
public final class InMemoryMeetingsOfKind implements MeetingsOfKind {
  private final Supplier<? extends Collection<Meeting>> all;
  private final Geodesic geodesic;

  /** Looks at these, and measures with this. */
  public InMemoryMeetingsOfKind(Supplier<? extends Collection<Meeting>> all, Geodesic geodesic) {
    this.all = all;
    this.geodesic = geodesic;
  }

  @Override
  public Optional<List<NearbyMeeting>> find(NearbyQuery query, MeetingFilter filter) {
    var found =
        all.get().stream()
            .filter(filter::wantsKind)
            .filter(meeting -> query.wants(MeetingPlace.of(meeting)))
            .map(meeting -> near(meeting, query))
            .filter(near -> near.distance().compareTo(query.radius()) <= 0)
            .sorted(
                Comparator.comparing(NearbyMeeting::distance).thenComparing(NearbyMeeting::meeting))
            .toList();
    return filter.asksKind() && found.size() <= query.limit()
        ? Optional.of(found)
        : Optional.empty();
  }

  private NearbyMeeting near(Meeting meeting, NearbyQuery query) {
    return new NearbyMeeting(meeting.id(), geodesic.distance(query.center(), meeting.place()));
  }
}
