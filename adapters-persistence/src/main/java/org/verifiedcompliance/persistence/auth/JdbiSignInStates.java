package org.verifiedcompliance.persistence.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.auth.SignInState;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** States as the database has them at this moment; nothing is remembered. */
public final class JdbiSignInStates implements SignInStates {
  private final Jdbi jdbi;
  private final Set<Role> needFactor;

  /** Reads through this Jdbi; every role is in force. */
  public JdbiSignInStates(Jdbi jdbi) {
    this(jdbi, Set.of());
  }

  /**
   * Reads through this Jdbi.
   *
   * @param needFactor roles that are in force only with a second factor
   */
  public JdbiSignInStates(Jdbi jdbi, Set<Role> needFactor) {
    this.jdbi = jdbi;
    this.needFactor = Set.copyOf(needFactor);
  }

  @Override
  public Map<UUID, SignInState> list(Collection<UUID> signIns) {
    if (signIns.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT s.id, a.person_id, a.roles, a.epoch, a.active AND s.ended_at IS NULL AS live,
                  NOT EXISTS (SELECT FROM second_factor f
                    WHERE f.person_id = a.person_id AND f.confirmed_at IS NOT NULL) AS lacks_factor
                FROM sign_in s JOIN account a ON a.person_id = s.person_id
                WHERE s.id = ANY (:signIns)
                """)
            .bindArray("signIns", UUID.class, signIns.toArray())
            .map((row, _) -> Map.entry(row.getObject("id", UUID.class), state(row)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public Optional<SignInState> find(UUID signIn) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT a.person_id, a.roles, a.epoch, a.active AND s.ended_at IS NULL AS live,
                  NOT EXISTS (SELECT FROM second_factor f
                    WHERE f.person_id = a.person_id AND f.confirmed_at IS NOT NULL) AS lacks_factor
                FROM sign_in s JOIN account a ON a.person_id = s.person_id
                WHERE s.id = :signIn
                """)
            .bind("signIn", signIn)
            .map((row, _) -> state(row))
            .findOne());
  }

  @Override
  public void forget(UUID signIn) {
    // Nothing is remembered.
  }

  @Override
  public void forgetAllOf(PersonId person) {
    // Nothing is remembered.
  }

  private SignInState state(ResultSet row) throws SQLException {
    var names = (String[]) row.getArray("roles").getArray();
    var roles = Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    var withheld = row.getBoolean("lacks_factor") ? needFactor : Set.<Role>of();
    return new SignInState(
        new PersonId(row.getObject("person_id", UUID.class)),
        roles.stream().filter(role -> !withheld.contains(role)).collect(Collectors.toSet()),
        withheld.stream().filter(roles::contains).collect(Collectors.toSet()),
        row.getLong("epoch"),
        row.getBoolean("live"));
  }
}
