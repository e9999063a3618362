package org.verifiedcompliance.application.sessions;

import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Shows a person one of their sessions. */
@FunctionalInterface
public interface FindSession {

  /** The session as it is now. */
  Outcome find(PersonId person, SessionId session);

  /** What there is. */
  sealed interface Outcome {
    /** The session. */
    record Found(Session session) implements Outcome {}

    /** The person has no such session. */
    record NoSuchSession() implements Outcome {}
  }
}
