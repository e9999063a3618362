package org.verifiedcompliance.domain.meetings;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What must be known of a meeting to find it on the map.
 *
 * @param createdBy null when a list brought it
 * @param version of the meeting; an older one never replaces a newer one
 */
public record MeetingPlace(
    MeetingId meeting,
    Coordinate place,
    boolean isPublic,
    boolean isActive,
    @Nullable PersonId createdBy,
    long version) {
  /** The place of a meeting. */
  public static MeetingPlace of(Meeting meeting) {
    return new MeetingPlace(
        meeting.id(),
        meeting.place(),
        meeting.isPublic(),
        meeting.isActive(),
        meeting.createdBy(),
        meeting.version());
  }
}
