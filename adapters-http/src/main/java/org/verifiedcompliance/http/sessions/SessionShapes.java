package org.verifiedcompliance.http.sessions;

import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;

/** Sessions and their facts as the routes of sessions show them, for other routes. */
public final class SessionShapes {
  private SessionShapes() {}

  /** As {@code GET /sessions/{id}} answers. */
  public static Object of(Session session) {
    return SessionJson.SessionView.from(session);
  }

  /** As a check-in answers. */
  public static Object of(SessionEvent fact) {
    return EventJson.EventView.from(fact);
  }
}
