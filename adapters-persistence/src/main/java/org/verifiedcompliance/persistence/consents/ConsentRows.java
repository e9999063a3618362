package org.verifiedcompliance.persistence.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.consents.ConsentNotice;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code consent_notice} and {@code consent_record}. */
final class ConsentRows {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private ConsentRows() {}

  static ConsentNotice notice(ResultSet row) throws SQLException {
    return new ConsentNotice(
        row.getLong("version"),
        JSON.readValue(row.getString("texts"), TEXTS),
        row.getBoolean("is_material"),
        person(row, "published_by"),
        instant(row, "published_at"));
  }

  static ConsentRecord choice(ResultSet row) throws SQLException {
    return new ConsentRecord(
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getLong("version"),
        row.getBoolean("granted"),
        row.getString("language"),
        instant(row, "at"),
        person(row, "recorded_by"));
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
