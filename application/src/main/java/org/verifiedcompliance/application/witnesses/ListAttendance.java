package org.verifiedcompliance.application.witnesses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.sessions.Attendee;

/** Shows who is at a meeting, and who could not check in, to its creator and to admins. */
@FunctionalInterface
public interface ListAttendance {
  /** Those who are there, and those who came or tried since. */
  Outcome list(Query query);

  /**
   * The question.
   *
   * @param since null for the last 24 hours
   */
  record Query(CurrentUser host, MeetingId meeting, @Nullable Instant since, Page page) {}

  /** What there is to see. */
  sealed interface Outcome {
    /** The people, the newest session first. */
    record Attending(List<Attendee> attendees) implements Outcome {}

    /** There is no such meeting. */
    record NoSuchMeeting() implements Outcome {}

    /** Somebody else's. */
    record NotAllowed() implements Outcome {}
  }
}
