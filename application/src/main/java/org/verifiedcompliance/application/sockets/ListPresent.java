package org.verifiedcompliance.application.sockets;

import java.util.List;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.sessions.Attendee;

/** Shows who is at a meeting at this moment, to its creator and to admins. */
@FunctionalInterface
public interface ListPresent {
  /** Those who are there. */
  Outcome list(Query query);

  /**
   * The question.
   *
   * @param allowed runs once it is clear that the person may see them and before anybody looks, so
   *     that who begins to follow in it misses nobody who comes or goes meanwhile
   */
  record Query(CurrentUser host, MeetingId meeting, Runnable allowed) {}

  /** What there is to see. */
  sealed interface Outcome {
    /**
     * The people who are checked in.
     *
     * @param complete whether these are all
     */
    record Present(List<Attendee> people, boolean complete) implements Outcome {}

    /** The person has no such meeting. */
    record NoSuchMeeting() implements Outcome {}
  }
}
