package org.verifiedcompliance.persistence.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Due sessions in PostgreSQL, by an index that holds those only that are open. */
public final class JdbiDueSessions implements DueSessions {
  static final String LIST =
      """
      SELECT id FROM attendance_session
      WHERE status IN ('planned', 'checked_in') AND due_at <= :now
      ORDER BY due_at LIMIT :limit
      """;

  private static final String POSTPONE =
      """
      UPDATE attendance_session SET due_at = :until
      WHERE id = :id AND status IN ('planned', 'checked_in')
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiDueSessions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<SessionId> list(Instant now, int limit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LIST)
            .bind("now", now)
            .bind("limit", limit)
            .mapTo(UUID.class)
            .map(SessionId::new)
            .list());
  }

  @Override
  public void postpone(SessionId id, Instant until) {
    jdbi.useHandle(handle ->
        handle.createUpdate(POSTPONE).bind("id", id.value()).bind("until", until).execute());
  }
}
