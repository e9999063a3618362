package org.verifiedcompliance.application.meetings;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.finding.FilteredOccurrences;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.finding.MeetingsOfKind;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/**
 * Asks the index for ids and the store for what they name: once without a filter, else for more and
 * more of the nearest until enough of them pass it. A kind that few meetings have is asked for
 * first.
 */
public final class FindMeetingsNearbyService implements FindMeetingsNearby {
  private static final int GROWTH = 4;

  private final NearbyMeetings nearby;
  private final MeetingsOfKind ofKind;
  private final Meetings meetings;
  private final FilteredOccurrences occurrences;
  private final MeetingViews views;
  private final InstantSource clock;

  /** Takes the ports. */
  public FindMeetingsNearbyService(
      NearbyMeetings nearby,
      MeetingsOfKind ofKind,
      Meetings meetings,
      FilteredOccurrences occurrences,
      MeetingViews views,
      InstantSource clock) {
    this.nearby = nearby;
    this.ofKind = ofKind;
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
    IntFunction<List<NearbyMeeting>> nearestFirst = most -> nearby.find(query.withLimit(most));
    var nearest =
        ofKind
            .find(query.withLimit(NearbyQuery.MAX_CANDIDATES), filter)
            .map(FindMeetingsNearbyService::firstOf)
            .orElse(nearestFirst);
    return firstPassing(nearest, query, filter);
  }

  private static IntFunction<List<NearbyMeeting>> firstOf(List<NearbyMeeting> all) {
    return most -> all.subList(0, Math.min(most, all.size()));
  }

  /** Looks at more and more of the nearest, and at each of them once. */
  private List<Found> firstPassing(
      IntFunction<List<NearbyMeeting>> nearest, NearbyQuery query, MeetingFilter filter) {
    var found = new ArrayList<Found>();
    var most = query.limit();
    var seen = 0;
    do {
      most = Math.min(most * GROWTH, NearbyQuery.MAX_CANDIDATES);
      var near = nearest.apply(most);
      found.addAll(passing(near.subList(Math.min(seen, near.size()), near.size()), query, filter));
      seen = near.size();
    } while (found.size() < query.limit() && seen == most && most < NearbyQuery.MAX_CANDIDATES);
    return found.stream().limit(query.limit()).toList();
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
