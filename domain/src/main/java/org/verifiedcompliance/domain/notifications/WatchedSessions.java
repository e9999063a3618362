package org.verifiedcompliance.domain.notifications;

import java.time.Instant;
import java.util.List;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Port: the sessions that are not over, each with the time of the next look at it. */
public interface WatchedSessions {
  /** Those to look at by this time, the longest overdue first, at most {@code limit}. */
  List<WatchedSession> list(Instant now, int limit);

  /** Looks at it again then, unless somebody woke it since it was listed. */
  void lookAgain(WatchedSession listed, Instant at);

  /** Looks at a planned one again at its check-in, or then at the latest, unless it was woken. */
  void sleepUntil(WatchedSession listed, Instant at);

  /** Never looks at it again. */
  void forget(SessionId session);

  /** Looks at all sessions of a person at once: what the person wants has changed. */
  void wake(PersonId person);
}
