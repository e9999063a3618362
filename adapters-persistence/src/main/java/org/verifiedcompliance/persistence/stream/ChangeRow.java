package org.verifiedcompliance.persistence.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.people.PersonId;

/** A row of {@code change}. */
final class ChangeRow implements RowMapper<Change> {
  @Override
  public Change map(ResultSet row, StatementContext context) throws SQLException {
    return new Change(
        position(row),
        Topic.valueOf(row.getString("topic").toUpperCase(Locale.ROOT)),
        row.getObject("subject", UUID.class),
        row.getObject("session_id", UUID.class),
        row.getObject("meeting_id", UUID.class),
        person(row, "person_id"),
        person(row, "organiser_id"),
        row.getBoolean("is_public"),
        row.getBoolean("is_deleted"),
        row.getString("kind"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  static Position position(ResultSet row) throws SQLException {
    // the driver knows no xid8, and reads a number out of its text
    return new Position(
        row.getInt("epoch"), Long.parseLong(row.getString("xact")), row.getLong("n"));
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }
}
