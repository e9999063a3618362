package org.verifiedcompliance.persistence.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** A row of {@code person}, there and back. */
final class PersonRow implements RowMapper<Person> {
  @Override
  public Person map(ResultSet row, StatementContext context) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        new EmailAddress(row.getString("email")),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("phone"),
        row.getBoolean("consent_granted"),
        row.getString("notes"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        row.getLong("version"));
  }

  static Map<String, @Nullable Object> of(Person person) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", person.id().value());
    values.put("email", person.email().value());
    values.put("firstName", person.firstName());
    values.put("lastName", person.lastName());
    values.put("phone", person.phone());
    values.put("consentGranted", person.consentGranted());
    values.put("notes", person.notes());
    values.put("searchText", searchText(person));
    values.put("createdAt", person.createdAt());
    values.put("updatedAt", person.updatedAt());
    values.put("version", person.version());
    return values;
  }

  private static String searchText(Person person) {
    return (person.firstName() + " " + person.lastName() + " " + person.email().value())
        .toLowerCase(Locale.ROOT);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
