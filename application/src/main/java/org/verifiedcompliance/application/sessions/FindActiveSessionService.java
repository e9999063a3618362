package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Finds the open session of a person. */
public final class FindActiveSessionService implements FindActiveSession {
  private final Sessions sessions;
  private final InstantSource clock;

  /** Looks in this store. */
  public FindActiveSessionService(Sessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Outcome findActive(PersonId person) {
    return sessions
        .findOpen(person)
        .<Outcome>map(session -> new Outcome.Active(session, elapsed(session)))
        .orElseGet(Outcome.NoActiveSession::new);
  }

  private Duration elapsed(CheckedInSession session) {
    var elapsed = Duration.between(session.arrival().time(), clock.instant());
    return elapsed.isNegative() ? Duration.ZERO : elapsed;
  }
}
