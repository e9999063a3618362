package org.verifiedcompliance.application.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.StatedTimes;

/** Takes the word that somebody came or left at another time than the one on record. */
@FunctionalInterface
public interface RequestCorrection {
  /**
   * Keeps the request of the session's person, within the time of the policy after the end, for
   * somebody else to decide on. What the publisher of the meeting or an admin says of another
   * person is in force at once.
   */
  Outcome request(Command command);

  /**
   * The wish.
   *
   * @param reasonCode on the list of reasons
   * @param note what happened, not blank
   */
  record Command(
      CurrentUser user, SessionId session, StatedTimes times, String reasonCode, String note) {}

  /** What came of it. */
  sealed interface Outcome {
    /**
     * It is on record.
     *
     * @param correction puts the times in force; null while the request is open
     */
    record Requested(SessionEvent request, @Nullable SessionEvent correction) implements Outcome {}

    /** It cannot be meant so. */
    record Invalid(List<InvalidField> faults) implements Outcome {}

    /** There is no such session that the caller may know of. */
    record NoSuchSession() implements Outcome {}

    /** There is no check-in whose time could be wrong. */
    record NobodyCame() implements Outcome {}

    /** The session ended too long ago. */
    record TooLate() implements Outcome {}

    /** An earlier request waits for a decision. */
    record RequestedBefore(SessionEvent open) implements Outcome {}

    /** The record of the meeting is closed up to a later time. */
    record PeriodClosed(Instant until) implements Outcome {}
  }
}
