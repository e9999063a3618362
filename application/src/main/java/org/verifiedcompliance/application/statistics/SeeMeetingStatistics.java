package org.verifiedcompliance.application.statistics;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.domain.statistics.MeetingFigures;

/** Shows what attendance at a meeting comes to, to who published it and to admins. */
@FunctionalInterface
public interface SeeMeetingStatistics {
  /** Counts the sessions at the meeting. */
  Outcome see(Command command);

  /**
   * The wish.
   *
   * @param days in the meeting's zone, without one in that of its place; null for all
   */
  record Command(CurrentUser user, MeetingId meeting, @Nullable Days days) {}

  /** What there is to see. */
  sealed interface Outcome {
    /** The figures. */
    record Seen(Meeting meeting, MeetingFigures figures) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's meeting. */
    record NotAllowed() implements Outcome {}
  }
}
