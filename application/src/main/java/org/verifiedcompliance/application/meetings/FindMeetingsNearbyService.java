package org.verifiedcompliance.application.meetings;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.NearbyQuery;

/** Asks the index for ids and the store, once, for what they name. */
public final class FindMeetingsNearbyService implements FindMeetingsNearby {
  private final NearbyMeetings nearby;
  private final Meetings meetings;
  private final MeetingViews views;

  /** Takes the ports. */
  public FindMeetingsNearbyService(NearbyMeetings nearby, Meetings meetings, MeetingViews views) {
    this.nearby = nearby;
    this.meetings = meetings;
    this.views = views;
  }

  @Override
  public List<Found> find(NearbyQuery query) {
    var near = nearby.find(query);
    var rows = rows(near, query);
    return near.stream().flatMap(each -> found(each, rows)).toList();
  }

  /** What the record says counts: the index may be a moment behind. */
  private Map<MeetingId, Meeting> rows(List<NearbyMeeting> near, NearbyQuery query) {
    var ids = near.stream().map(NearbyMeeting::meeting).toList();
    return ids.isEmpty()
        ? Map.of()
        : meetings.list(ids).stream()
            .filter(meeting -> query.wants(MeetingPlace.of(meeting)))
            .collect(Collectors.toMap(Meeting::id, Function.identity()));
  }

  private Stream<Found> found(NearbyMeeting near, Map<MeetingId, Meeting> rows) {
    var meeting = rows.get(near.meeting());
    return meeting == null
        ? Stream.empty()
        : Stream.of(new Found(views.of(meeting), near.distance()));
  }
}
