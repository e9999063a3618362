package org.verifiedcompliance.application.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

/**
 * What a publisher decides about a meeting.
 *
 * @param radius of the circle around the place in which presence counts, in whole millimetres
 * @param area in which presence counts instead, null for the circle
 * @param schedule null when it takes place at no fixed time
 */
public record MeetingDetails(
    String name,
    @Nullable String description,
    @Nullable String address,
    Coordinate place,
    Meters radius,
    @Nullable PolygonFence area,
    @Nullable MeetingSchedule schedule,
    @Nullable Integer maxParticipants,
    boolean isPublic,
    List<String> tags,
    @Nullable String meetingType,
    @Nullable String qrCode) {
  /** Copies the tags and rounds the radius to what is stored. */
  public MeetingDetails {
    tags = List.copyOf(tags);
    radius = new Meters(radius.millimeters() / 1000.0);
  }

  /** The details of a meeting on record. */
  public static MeetingDetails of(Meeting meeting) {
    return switch (meeting.fence()) {
      case CircleFence circle -> of(meeting, circle.radius(), null);
      case PolygonFence polygon -> of(meeting, CircleFence.DEFAULT_RADIUS, polygon);
    };
  }

  /** The fence around the place. */
  public Fence fence() {
    return area == null ? new CircleFence(place, radius) : area;
  }

  /** The meeting with these details, as a version of its own. */
  public Meeting onto(Meeting meeting, Instant updatedAt, long version) {
    return new Meeting(
        meeting.id(),
        name,
        description,
        address,
        place,
        fence(),
        schedule,
        maxParticipants,
        isPublic,
        tags,
        meetingType,
        meeting.isActive(),
        qrCode,
        meeting.createdBy(),
        meeting.createdAt(),
        updatedAt,
        version);
  }

  private static MeetingDetails of(Meeting meeting, Meters radius, @Nullable PolygonFence area) {
    return new MeetingDetails(
        meeting.name(),
        meeting.description(),
        meeting.address(),
        meeting.place(),
        radius,
        area,
        meeting.schedule(),
        meeting.maxParticipants(),
        meeting.isPublic(),
        meeting.tags(),
        meeting.meetingType(),
        meeting.qrCode());
  }
}
