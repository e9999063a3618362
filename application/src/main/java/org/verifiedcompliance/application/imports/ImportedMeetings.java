package org.verifiedcompliance.application.imports;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Makes meetings of what a list says, and lets a list change them. */
final class ImportedMeetings {
  private ImportedMeetings() {}

  static Meeting create(MeetingId id, Candidate candidate, Meters radius, Instant now) {
    var listed = candidate.listed();
    var details = listed.details();
    return new Meeting(
        id,
        listed.name(),
        listed.description(),
        listed.address(),
        listed.place(),
        details == null
            ? new CircleFence(listed.place(), radius)
            : details.fence(listed.place(), radius),
        WeeklySchedules.from(listed, candidate.zone(), now),
        null,
        true,
        listed.tags(),
        details == null ? null : details.meetingType(),
        true,
        null,
        null,
        now,
        now,
        1);
  }

  /** The next version of the meeting, or nothing when it is already as the list says. */
  static Optional<Meeting> change(Meeting existing, Candidate candidate, Instant now) {
    var same = as(existing, candidate, now, existing.updatedAt(), existing.version());
    return same.equals(existing)
        ? Optional.empty()
        : Optional.of(as(existing, candidate, now, now, existing.version() + 1));
  }

  /** Replaces what lists speak of and leaves the rest to those who care for the meeting. */
  private static Meeting as(
      Meeting existing, Candidate candidate, Instant now, Instant updatedAt, long version) {
    var listed = candidate.listed();
    var details = listed.details();
    return new Meeting(
        existing.id(),
        listed.name(),
        description(existing, listed),
        listed.address(),
        listed.place(),
        fence(existing, listed),
        WeeklySchedules.keep(existing.schedule(), listed, candidate.zone(), now),
        existing.maxParticipants(),
        existing.isPublic(),
        listed.tags(),
        details == null ? existing.meetingType() : details.meetingType(),
        existing.isActive(),
        existing.qrCode(),
        existing.createdBy(),
        existing.createdAt(),
        updatedAt,
        version);
  }

  /** A format that has room for all and says none means none. */
  private static @Nullable String description(Meeting existing, ListedMeeting listed) {
    return listed.description() == null && listed.details() == null
        ? existing.description()
        : listed.description();
  }

  private static Fence fence(Meeting existing, ListedMeeting listed) {
    var details = listed.details();
    if (details != null) {
      return details.fence(listed.place(), radius(existing.fence()));
    }
    return existing.place().equals(listed.place())
        ? existing.fence()
        : moved(existing.fence(), listed);
  }

  private static Meters radius(Fence fence) {
    return switch (fence) {
      case CircleFence circle -> circle.radius();
      case PolygonFence _ -> CircleFence.DEFAULT_RADIUS;
    };
  }

  /** What somebody drew on the map stays where it was drawn. */
  private static Fence moved(Fence fence, ListedMeeting listed) {
    return switch (fence) {
      case CircleFence circle -> new CircleFence(listed.place(), circle.radius());
      case PolygonFence drawn -> drawn;
    };
  }
}
