package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import java.util.List;

/** Port: the sessions that the server has to look at, because nobody ended them. */
public interface DueSessions {
  /** Those that are due at this time, the longest overdue first, at most {@code limit}. */
  List<SessionId> list(Instant now, int limit);

  /** Looks at a session again at another time, unless it is over. */
  void postpone(SessionId id, Instant until);
}
