package org.verifiedcompliance.application.sessions;

import java.util.List;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionQuery;

/** Lists a person's own sessions. */
@FunctionalInterface
public interface ListSessionHistory {

  /** The part that the query asks for, newest first. */
  List<Session> list(SessionQuery query);
}
