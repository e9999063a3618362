package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Ends a session by hand, without a location. */
@FunctionalInterface
public interface EndSession {

  /** Ends it now. */
  Outcome end(Command command);

  /**
   * The wish.
   *
   * @param reason the person's own words
   * @param when it happened, null for now
   */
  record Command(
      PersonId person, SessionId session, @Nullable String reason, @Nullable EffectiveTime when) {

    /** The wish of now. */
    public Command(PersonId person, SessionId session, @Nullable String reason) {
      this(person, session, reason, null);
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /** The session is over. */
    record Ended(ClosedSession session) implements Outcome {}

    /** The person has no such session. */
    record NoSuchSession() implements Outcome {}

    /** The session was over before. */
    record AlreadyEnded() implements Outcome {}

    /** It happened longer ago than anything is judged; nothing is kept. */
    record TooOld() implements Outcome {}

    /** The record of the meeting is closed up to a later time: only the attempt is kept. */
    record PeriodClosed(Instant until) implements Outcome {}
  }
}
