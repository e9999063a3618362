package org.verifiedcompliance.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** A row of {@code account} beside its row of {@code person}. */
final class AccountRow implements RowMapper<Account> {
  static final String SELECT =
      """
      SELECT p.*, a.password_hash, a.roles, a.epoch, a.active, a.created_at AS opened_at
      FROM account a JOIN person p ON p.id = a.person_id
      """;

  @Override
  public Account map(ResultSet row, StatementContext context) throws SQLException {
    return new Account(
        person(row),
        row.getString("password_hash"),
        roles(row),
        row.getLong("epoch"),
        row.getBoolean("active"),
        instant(row, "opened_at"));
  }

  private static Person person(ResultSet row) throws SQLException {
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

  private static Set<Role> roles(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("roles").getArray();
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
