package org.verifiedcompliance.application.sessions;

import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionQuery;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Lists sessions as the store keeps them. */
public final class ListSessionHistoryService implements ListSessionHistory {
  private final Sessions sessions;

  /** Reads from this store. */
  public ListSessionHistoryService(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Part<Session> list(SessionQuery query) {
    return sessions.list(query);
  }
}
