package org.verifiedcompliance.domain.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A place where people meet, its fence, and perhaps a schedule.
 *
 * @param place the published point, where the pin stands
 * @param isPublic whether strangers find it; who has its id can always attend
 * @param tags short words, in the order given
 * @param createdBy null when a list brought it
 * @param version counts the changes, from 1; guards against lost updates
 */
public record Meeting(
    MeetingId id,
    String name,
    @Nullable String description,
    @Nullable String address,
    Coordinate place,
    Fence fence,
    @Nullable MeetingSchedule schedule,
    @Nullable Integer maxParticipants,
    boolean isPublic,
    List<String> tags,
    @Nullable String meetingType,
    boolean isActive,
    @Nullable String qrCode,
    @Nullable PersonId createdBy,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  /** Copies the tags. */
  public Meeting {
    tags = List.copyOf(tags);
  }

  /** The same with another schedule, null for none. */
  public Meeting with(@Nullable MeetingSchedule other) {
    return changed(other, isActive, updatedAt, version);
  }

  /** The next version of it, at other times, null for none. */
  public Meeting rescheduled(@Nullable MeetingSchedule other, Instant now) {
    return changed(other, isActive, now, version + 1);
  }

  /** The next version of it, which takes place no more. */
  public Meeting deactivated(Instant now) {
    return changed(schedule, false, now, version + 1);
  }

  private Meeting changed(
      @Nullable MeetingSchedule other, boolean isHeld, Instant changedAt, long number) {
    return new Meeting(
        id,
        name,
        description,
        address,
        place,
        fence,
        other,
        maxParticipants,
        isPublic,
        tags,
        meetingType,
        isHeld,
        qrCode,
        createdBy,
        createdAt,
        changedAt,
        number);
  }
}
