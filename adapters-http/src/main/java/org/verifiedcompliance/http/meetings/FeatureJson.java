package org.verifiedcompliance.http.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.lists.OutgoingMeeting;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Meeting;

/** A meeting as a GeoJSON Feature (RFC 7946): its pin, or the area that somebody drew. */
record FeatureJson(String type, String id, AreaJson geometry, Properties properties) {
  /**
   * What is said of the meeting.
   *
   * @param lat of the pin
   * @param radiusM null when there is an area
   */
  record Properties(
      String name,
      @Nullable String description,
      @Nullable String address,
      double lat,
      double lng,
      @Nullable Double radiusM,
      @Nullable Instant startTime,
      @Nullable Instant endTime,
      @Nullable String timezone,
      @Nullable String recurrence,
      List<String> tags,
      @Nullable String meetingType) {
    static Properties of(Meeting meeting) {
      var schedule = meeting.schedule();
      return new Properties(
          meeting.name(),
          meeting.description(),
          meeting.address(),
          meeting.place().latitude(),
          meeting.place().longitude(),
          meeting.fence() instanceof CircleFence circle ? circle.radius().value() : null,
          schedule == null ? null : schedule.start(),
          schedule == null ? null : schedule.first().end(),
          schedule == null ? null : schedule.zone().getId(),
          schedule == null ? null : schedule.recurrence(),
          meeting.tags(),
          meeting.meetingType());
    }
  }

  static FeatureJson from(OutgoingMeeting outgoing) {
    var meeting = outgoing.meeting();
    var geometry =
        meeting.fence() instanceof PolygonFence area
            ? AreaJson.from(area)
            : AreaJson.point(meeting.place());
    return new FeatureJson("Feature", outgoing.slug(), geometry, Properties.of(meeting));
  }
}
