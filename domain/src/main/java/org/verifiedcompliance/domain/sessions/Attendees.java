package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import java.util.List;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Port: the people at a meeting. */
public interface Attendees {
  /**
   * Those who are checked in, and those whose check-in, or else whose session, is not older than
   * the instant; the newest session first, ties by id, the larger first.
   */
  List<Attendee> list(MeetingId meeting, Instant since, int limit, int offset);
}
