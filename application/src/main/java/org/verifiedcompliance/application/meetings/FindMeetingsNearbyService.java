package org.verifiedcompliance.application.meetings;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.finding.FilteredOccurrences;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/**
 * Asks the index for ids and the store for what they name: once without a filter, else for more and
 * more of the nearest until enough of them pass it.
 */
public final class FindMeetingsNearbyService implements FindMeetingsNearby {
  private static final int GROWTH = 4;

  private final NearbyMeetings nearby;
  private final Meetings meetings;
  private final FilteredOccurrences occurrences;
  private final MeetingViews views;
  private final InstantSource clock;

  /** Takes the ports. */
  public FindMeetingsNearbyService(
      NearbyMeetings nearby,
      Meetings meetings,
      FilteredOccurrences occurrences,
      MeetingViews views,
      InstantSource clock) {
    this.nearby = nearby;
    this.meetings = meetings;
    this.occurrences = occurrences;
    this.views = views;
    this.clock = clock;
  }

  @Override
  public List<Found> find(NearbyQuery query, MeetingFilter filter) {
    if (filter.isEmpty()) {
      return passing(nearby.find(query), query, filter);
    }
    var found = new ArrayList<Found>();
    var seen = 0;
    var wider = query.withLimit(Math.min(query.limit() * GROWTH, NearbyQuery.MAX_CANDIDATES));
    var near = nearby.find(wider);
    found.addAll(passing(near, query, filter));
    while (found.size() < query.limit() && near.size() == wider.limit() && canGrow(wider)) {
      seen = near.size();
      wider = wider.withLimit(Math.min(wider.limit() * GROWTH, NearbyQuery.MAX_CANDIDATES));
      near = nearby.find(wider);
      found.addAll(passing(near.subList(Math.min(seen, near.size()), near.size()), query, filter));
    }
    return found.stream().limit(query.limit()).toList();
  }

  private static boolean canGrow(NearbyQuery query) {
    return query.limit() < NearbyQuery.MAX_CANDIDATES;
  }

  private List<Found> passing(List<NearbyMeeting> near, NearbyQuery query, MeetingFilter filter) {
    var rows = rows(near, query, filter);
    return near.stream().flatMap(each -> found(each, rows)).toList();
  }

  /** What the record says counts: the index may be a moment behind. */
  private Map<MeetingId, Meeting> rows(
      List<NearbyMeeting> near, NearbyQuery query, MeetingFilter filter) {
    var ids = near.stream().map(NearbyMeeting::meeting).toList();
    var now = clock.instant();
    return ids.isEmpty()
        ? Map.of()
        : meetings.list(ids).stream()
            .filter(meeting -> query.wants(MeetingPlace.of(meeting)))
            .filter(meeting -> occurrences.wants(filter, meeting, now))
            .collect(Collectors.toMap(Meeting::id, Function.identity()));
  }

  private Stream<Found> found(NearbyMeeting near, Map<MeetingId, Meeting> rows) {
    var meeting = rows.get(near.meeting());
    return meeting == null
        ? Stream.empty()
        : Stream.of(new Found(views.of(meeting), near.distance()));
  }
}
