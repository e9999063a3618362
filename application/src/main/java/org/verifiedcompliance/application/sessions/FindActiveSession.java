package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.CheckedInSession;

/** Shows a person the session at which they are checked in. */
@FunctionalInterface
public interface FindActiveSession {

  /** The open session and how long it has been. */
  Outcome findActive(PersonId person);

  /** What there is. */
  sealed interface Outcome {
    /**
     * The session.
     *
     * @param elapsed since the check-in, never negative
     */
    record Active(CheckedInSession session, Duration elapsed) implements Outcome {}

    /** The person is checked in nowhere. */
    record NoActiveSession() implements Outcome {}
  }
}
