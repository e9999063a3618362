package org.verifiedcompliance.persistence.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.webhooks.FactSummaries;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** Facts in short, from PostgreSQL in one statement. */
public final class JdbiFactSummaries implements FactSummaries {
  private static final String FIND =
      "SELECT id, type, accepted, flag, effective_at FROM attendance_event WHERE id = ANY(:ids)";

  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiFactSummaries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<UUID, FactSummary> find(Collection<UUID> events) {
    var found = new HashMap<UUID, FactSummary>();
    if (!events.isEmpty()) {
      jdbi.useHandle(handle ->
          handle
              .createQuery(FIND)
              .bindArray("ids", UUID.class, events)
              .map((row, _) -> Map.entry(row.getObject("id", UUID.class), summary(row)))
              .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
    }
    return found;
  }

  private static FactSummary summary(ResultSet row) throws SQLException {
    var flag = row.getString("flag");
    return new FactSummary(
        EventType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
        row.getBoolean("accepted"),
        flag == null ? null : LocationFlag.valueOf(flag.toUpperCase(Locale.ROOT)),
        row.getObject("effective_at", OffsetDateTime.class).toInstant());
  }
}
