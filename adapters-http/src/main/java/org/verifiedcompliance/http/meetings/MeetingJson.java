package org.verifiedcompliance.http.meetings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.dates.ListUpcoming;
import org.verifiedcompliance.application.meetings.FindMeetingsNearby;
import org.verifiedcompliance.application.meetings.ListOwnMeetings;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.application.meetings.SearchMeetings;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Occurrence;

/**
 * A meeting on the wire.
 *
 * @param radiusM null when there is an area
 * @param endTime of the first occurrence
 * @param exceptions the dates that are not as the rule says
 */
record MeetingJson(
    UUID meetingId,
    String name,
    @Nullable String description,
    @Nullable String address,
    double lat,
    double lng,
    @Nullable Double radiusM,
    @Nullable AreaJson area,
    @Nullable Instant startTime,
    @Nullable Instant endTime,
    @Nullable String timezone,
    @Nullable String recurrence,
    @Nullable Instant nextStartTime,
    List<DateJson> exceptions,
    @Nullable Integer maxParticipants,
    boolean isPublic,
    List<String> tags,
    @Nullable String meetingType,
    boolean isActive,
    @Nullable String qrCode,
    @Nullable UUID createdBy,
    Instant createdAt,
    Instant updatedAt,
    List<Warning> warnings) {
  /** Something that is allowed but seldom wise. */
  record Warning(String field, String code, String message) {}

  /** With the distance, to the millimetre. */
  record Nearby(@JsonUnwrapped MeetingJson meeting, double distanceKm) {
    static Nearby from(FindMeetingsNearby.Found found) {
      return new Nearby(MeetingJson.from(found.view()), found.distance().millimeters() / 1e6);
    }
  }

  /** With how well it fits what was looked for. */
  record Searched(@JsonUnwrapped MeetingJson meeting, double relevanceScore) {
    static Searched from(SearchMeetings.Found found) {
      return new Searched(MeetingJson.from(found.view()), found.relevance());
    }
  }

  /** With what came of it. */
  record Own(@JsonUnwrapped MeetingJson meeting, long sessionCount, long totalAttendees) {
    static Own from(ListOwnMeetings.Own own) {
      return new Own(MeetingJson.from(own.view()), own.sessionCount(), own.totalAttendees());
    }
  }

  /** One date of it, whose times stand in place of those of the first. */
  record Upcoming(@JsonUnwrapped MeetingJson meeting, Instant originalStartTime, long daysUntil) {
    static Upcoming from(ListUpcoming.Upcoming upcoming, Instant original) {
      return new Upcoming(
          MeetingJson.from(upcoming.view(), upcoming.date()), original, upcoming.days());
    }
  }

  static MeetingJson from(MeetingView view) {
    var schedule = view.meeting().schedule();
    return from(view, schedule == null ? null : schedule.first());
  }

  private static MeetingJson from(MeetingView view, @Nullable Occurrence date) {
    var meeting = view.meeting();
    var schedule = meeting.schedule();
    var creator = meeting.createdBy();
    return new MeetingJson(
        meeting.id().value(),
        meeting.name(),
        meeting.description(),
        meeting.address(),
        meeting.place().latitude(),
        meeting.place().longitude(),
        meeting.fence() instanceof CircleFence circle ? circle.radius().value() : null,
        meeting.fence() instanceof PolygonFence area ? AreaJson.from(area) : null,
        date == null ? null : date.start(),
        date == null ? null : date.end(),
        schedule == null ? null : schedule.zone().getId(),
        schedule == null ? null : schedule.recurrence(),
        view.nextStart(),
        schedule == null ? List.of() : DateJson.listOf(schedule.changes()),
        meeting.maxParticipants(),
        meeting.isPublic(),
        meeting.tags(),
        meeting.meetingType(),
        meeting.isActive(),
        meeting.qrCode(),
        creator == null ? null : creator.value(),
        meeting.createdAt(),
        meeting.updatedAt(),
        FenceWarnings.of(meeting));
  }
}
