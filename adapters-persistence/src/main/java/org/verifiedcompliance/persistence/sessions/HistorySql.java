package org.verifiedcompliance.persistence.sessions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.SessionQuery;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;

/** The list of a person's sessions, with the conditions that were asked for and no others. */
final class HistorySql {
  static final Keyset NEWEST_FIRST =
      Keyset.descending(KeyColumn.time("created_at"), KeyColumn.id("id"));

  private HistorySql() {}

  /** The statement; its values go into the map. */
  static String of(SessionQuery query, Map<String, @Nullable Object> values) {
    var sql = new StringBuilder("SELECT * FROM attendance_session WHERE person_id = :person");
    values.put("person", query.person().value());
    if (query.meeting() != null) {
      sql.append(" AND meeting_id = :meeting");
      values.put("meeting", query.meeting().value());
    }
    if (query.from() != null) {
      sql.append(" AND created_at >= :from");
      values.put("from", query.from());
    }
    if (query.to() != null) {
      sql.append(" AND created_at < :to");
      values.put("to", query.to());
    }
    return sql.append(" AND ")
        .append(NEWEST_FIRST.behind(query.slice()))
        .append(" ")
        .append(NEWEST_FIRST.order())
        .toString();
  }
}
