package org.verifiedcompliance.persistence.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditRecord;
import org.verifiedcompliance.application.audit.Caller;
import org.verifiedcompliance.domain.people.PersonId;

/** Rows of both halves of the trail. */
final class AuditRow implements RowMapper<AuditRecord> {
  @Override
  public AuditRecord map(ResultSet row, StatementContext context) throws SQLException {
    return new AuditRecord(
        row.getString("half") + row.getLong("id"),
        new AuditEntry(
            row.getString("action"),
            person(row, "person_id"),
            row.getString("subject_kind"),
            row.getString("subject_id"),
            details(row),
            shown(row)),
        new Caller(person(row, "actor_id"), row.getString("network"), row.getString("request_id")),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static Set<PersonId> shown(ResultSet row) throws SQLException {
    var array = row.getArray("shown");
    return array == null
        ? Set.of()
        : Stream.of((UUID[]) array.getArray()).map(PersonId::new).collect(Collectors.toSet());
  }

  private static Map<String, String> details(ResultSet row) throws SQLException {
    var pairs = (String[]) row.getArray("details").getArray();
    return Stream.of(pairs)
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
