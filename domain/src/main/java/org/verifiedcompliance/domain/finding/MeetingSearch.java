package org.verifiedcompliance.domain.finding;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Words that somebody looks for among the active meetings.
 *
 * @param text as it was typed, up to {@link #MAX_TEXT} code points
 * @param near a place near which meetings come first, null for none
 * @param viewer who looks: finds their own private meetings too; null finds public ones only
 * @param most how many are found at the most, 1 or more
 */
public record MeetingSearch(
    String text, @Nullable Coordinate near, @Nullable PersonId viewer, int most) {
  /** Nobody types more. */
  public static final int MAX_TEXT = 200;

  /** The same with another number of meetings. */
  public MeetingSearch with(int other) {
    return new MeetingSearch(text, near, viewer, other);
  }

  /** Whether the viewer may find the meeting. */
  public boolean sees(Meeting meeting) {
    return meeting.isActive()
        && (meeting.isPublic() || (viewer != null && viewer.equals(meeting.createdBy())));
  }
}
