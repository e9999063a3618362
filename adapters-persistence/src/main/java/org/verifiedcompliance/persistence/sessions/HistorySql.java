package org.verifiedcompliance.persistence.sessions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.SessionQuery;

/** The list of a person's sessions, with the conditions that were asked for and no others. */
final class HistorySql {
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
    values.put("limit", query.limit());
    values.put("offset", query.offset());
    return sql.append(" ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset").toString();
  }
}
