package org.verifiedcompliance.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.auth.RolesInForce;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** The one place that tells which roles of an account count. */
public final class JdbiRolesInForce implements RolesInForce {
  /** Columns that {@link #split} reads, of {@code account a}. */
  public static final String COLUMNS =
      """
      a.roles, NOT EXISTS (SELECT FROM second_factor f
        WHERE f.person_id = a.person_id AND f.confirmed_at IS NOT NULL) AS lacks_factor
      """;

  private final Jdbi jdbi;
  private final Set<Role> needFactor;

  /**
   * Reads through this Jdbi.
   *
   * @param needFactor roles that are in force only with a second factor
   */
  public JdbiRolesInForce(Jdbi jdbi, Set<Role> needFactor) {
    this.jdbi = jdbi;
    this.needFactor = Set.copyOf(needFactor);
  }

  /**
   * The roles of an account.
   *
   * @param inForce those that count
   * @param withheld those that do not until there is a second factor
   */
  public record Split(Set<Role> inForce, Set<Role> withheld) {}

  @Override
  public Set<Role> of(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "SELECT %s FROM account a WHERE a.person_id = :person AND a.active"
                    .formatted(COLUMNS))
            .bind("person", person.value())
            .map((row, _) -> split(row).inForce())
            .findOne()
            .orElse(Set.of()));
  }

  /**
   * Tells the roles of a row apart.
   *
   * @throws SQLException when the row has not all {@link #COLUMNS}
   */
  public Split split(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("roles").getArray();
    var all = Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    var withheld =
        row.getBoolean("lacks_factor")
            ? all.stream().filter(needFactor::contains).collect(Collectors.toUnmodifiableSet())
            : Set.<Role>of();
    return new Split(
        all.stream()
            .filter(role -> !withheld.contains(role))
            .collect(Collectors.toUnmodifiableSet()),
        withheld);
  }
}
