package org.verifiedcompliance.http.meetings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.FindMeetingsNearby;
import org.verifiedcompliance.application.meetings.ListOwnMeetings;
import org.verifiedcompliance.application.meetings.MeetingView;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.PolygonFence;

/**
 * A meeting on the wire.
 *
 * @param radiusM null when there is an area
 * @param endTime of the first occurrence
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

  /** With what came of it. */
  record Own(@JsonUnwrapped MeetingJson meeting, long sessionCount, long totalAttendees) {
    static Own from(ListOwnMeetings.Own own) {
      return new Own(MeetingJson.from(own.view()), own.sessionCount(), own.totalAttendees());
    }
  }

  static MeetingJson from(MeetingView view) {
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
        schedule == null ? null : schedule.start(),
        schedule == null ? null : schedule.first().end(),
        schedule == null ? null : schedule.zone().getId(),
        schedule == null ? null : schedule.recurrence(),
        view.nextStart(),
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
