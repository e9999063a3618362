package org.verifiedcompliance.application.sessions;

import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Finds sessions; those of others are as unknown as those that never were. */
public final class FindSessionService implements FindSession {
  private final Sessions sessions;

  /** Looks in this store. */
  public FindSessionService(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Outcome find(PersonId person, SessionId session) {
    return sessions
        .find(session)
        .filter(found -> found.person().equals(person))
        .<Outcome>map(Outcome.Found::new)
        .orElseGet(Outcome.NoSuchSession::new);
  }
}
