package org.verifiedcompliance.application.witnesses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Takes the word of the meeting's creator, or of an admin, that somebody was there. */
@FunctionalInterface
public interface ConfirmPresence {
  /**
   * Judges the check-in or check-out again with the host as a witness, under the policy that judged
   * it. What was refused and is now acceptable takes place, at the time of the attempt.
   */
  Outcome confirm(Command command);

  /**
   * The host's word.
   *
   * @param event of the check-in or check-out; null for the newest of them
   */
  record Command(CurrentUser host, SessionId session, @Nullable EventId event, String note) {}

  /** What came of it. */
  sealed interface Outcome {
    /**
     * It is kept.
     *
     * @param confirmation the fact about the earlier one, with the new verdict on it
     * @param admitted the check-in or check-out that takes place by it, null when none does
     */
    record Confirmed(SessionEvent confirmation, @Nullable SessionEvent admitted)
        implements Outcome {}

    /** There is no such session that the caller may know of. */
    record NoSuchSession() implements Outcome {}

    /** The session has no such check-in or check-out. */
    record NoSuchEvent() implements Outcome {}

    /** Nobody confirms their own presence. */
    record OwnPresence() implements Outcome {}

    /** A host confirmed it before, or a reviewer decided on it. */
    record DecidedBefore() implements Outcome {}

    /** What it was judged by has been erased. */
    record NoLongerKnown() implements Outcome {}

    /** The person is checked in elsewhere by now. */
    record AnotherSessionActive() implements Outcome {}

    /** The record of the meeting is closed up to a later time. */
    record PeriodClosed(Instant until) implements Outcome {}
  }
}
