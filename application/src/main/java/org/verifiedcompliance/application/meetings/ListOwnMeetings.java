package org.verifiedcompliance.application.meetings;

import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows a person what they published. */
@FunctionalInterface
public interface ListOwnMeetings {
  /** The newest first. */
  Part<Own> list(PersonId person, Slice slice);

  /**
   * A meeting of one's own.
   *
   * @param sessionCount sessions that were opened for it, 0 or more
   * @param totalAttendees different people who checked in, 0 or more
   */
  record Own(MeetingView view, long sessionCount, long totalAttendees) {}
}
