package org.verifiedcompliance.application.meetings;

import java.util.List;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows a person what they published. */
@FunctionalInterface
public interface ListOwnMeetings {
  /** The newest first. */
  List<Own> list(PersonId person, Page page);

  /**
   * A meeting of one's own.
   *
   * @param sessionCount sessions that were opened for it, 0 or more
   * @param totalAttendees different people who checked in, 0 or more
   */
  record Own(MeetingView view, long sessionCount, long totalAttendees) {}
}
