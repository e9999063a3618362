package org.verifiedcompliance.persistence.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.administration.User;
import org.verifiedcompliance.application.administration.UserQuery;
import org.verifiedcompliance.application.administration.Users;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;

/** Rows of {@code account} beside those of {@code person} and {@code sign_in}. */
public final class JdbiUsers implements Users {
  private static final String SELECT =
      """
      SELECT u.*, d.devices, d.last_seen
      FROM (SELECT p.*, a.roles, a.active, a.created_at AS opened_at
        FROM account a JOIN person p ON p.id = a.person_id WHERE %s) u
      CROSS JOIN LATERAL (SELECT max(last_used_at) AS last_seen,
          count(*) FILTER (WHERE ended_at IS NULL AND idle_until > :now AND expires_at > :now)
            AS devices
        FROM sign_in WHERE person_id = u.id) d
      """;
  private static final Keyset BY_NAME =
      Keyset.ascending(
          KeyColumn.text("last_name").as("p.last_name COLLATE \"C\""),
          KeyColumn.text("first_name").as("p.first_name COLLATE \"C\""),
          KeyColumn.id("id").as("p.id"));

  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiUsers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Part<User> list(UserQuery query, Instant now) {
    var sql = SELECT.formatted(conditions(query) + " " + BY_NAME.order()) + BY_NAME_AGAIN;
    return jdbi.withHandle(handle ->
        BY_NAME.read(
            bound(handle.createQuery(sql), query).bind("now", now),
            query.slice(),
            (row, _) -> user(row)));
  }

  private static final String BY_NAME_AGAIN =
      "ORDER BY u.last_name COLLATE \"C\", u.first_name COLLATE \"C\", u.id";

  private static String conditions(UserQuery query) {
    return Stream.of(
            query.text() == null ? "true" : "p.search_text LIKE :text",
            query.role() == null ? "true" : ":role = ANY (a.roles)",
            query.isActive() == null ? "true" : "a.active = :active",
            BY_NAME.behind(query.slice()))
        .collect(Collectors.joining(" AND "));
  }

  private static Query bound(Query statement, UserQuery query) {
    if (query.text() != null) {
      statement.bind("text", containing(query.text()));
    }
    if (query.role() != null) {
      statement.bind("role", query.role().name());
    }
    if (query.isActive() != null) {
      statement.bind("active", query.isActive());
    }
    return statement;
  }

  private static String containing(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  @Override
  public Optional<User> find(PersonId person, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SELECT.formatted("p.id = :id"))
            .bind("id", person.value())
            .bind("now", now)
            .map((row, _) -> user(row))
            .findOne());
  }

  @Override
  public Set<PersonId> lockAdmins() {
    return jdbi.withHandle(handle ->
        new HashSet<>(
            handle
                .createQuery(
                    """
                    SELECT person_id FROM account WHERE active AND 'ADMIN' = ANY (roles)
                    ORDER BY person_id FOR UPDATE
                    """)
                .mapTo(UUID.class)
                .map(PersonId::new)
                .list()));
  }

  private static User user(ResultSet row) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new User(
        person(row),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
        row.getBoolean("active"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getInt("devices"),
        instant(row, "last_seen"));
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
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
