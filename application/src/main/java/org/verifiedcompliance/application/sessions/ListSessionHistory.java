package org.verifiedcompliance.application.sessions;

import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionQuery;

/** Lists a person's own sessions. */
@FunctionalInterface
public interface ListSessionHistory {

  /** The part that the query asks for, newest first. */
  Part<Session> list(SessionQuery query);
}
