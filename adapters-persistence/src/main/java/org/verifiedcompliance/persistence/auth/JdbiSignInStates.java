package org.verifiedcompliance.persistence.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.verifiedcompliance.persistence.accounts.JdbiRolesInForce;

/** States as the database has them at this moment; nothing is remembered. */
public final class JdbiSignInStates implements SignInStates {
  private final Jdbi jdbi;
  private final JdbiRolesInForce roles;

  /** Reads through this Jdbi; every role is in force. */
  public JdbiSignInStates(Jdbi jdbi) {
    this(jdbi, new JdbiRolesInForce(jdbi, Set.of()));
  }

  /** Reads through this Jdbi, with the roles that these say. */
  public JdbiSignInStates(Jdbi jdbi, JdbiRolesInForce roles) {
    this.jdbi = jdbi;
    this.roles = roles;
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
                SELECT s.id, a.person_id, a.epoch, a.active AND s.ended_at IS NULL AS live, %s
                FROM sign_in s JOIN account a ON a.person_id = s.person_id
                WHERE s.id = ANY (:signIns)
                """
                    .formatted(JdbiRolesInForce.COLUMNS))
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
                SELECT a.person_id, a.epoch, a.active AND s.ended_at IS NULL AS live, %s
                FROM sign_in s JOIN account a ON a.person_id = s.person_id
                WHERE s.id = :signIn
                """
                    .formatted(JdbiRolesInForce.COLUMNS))
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
    var split = roles.split(row);
    return new SignInState(
        new PersonId(row.getObject("person_id", UUID.class)),
        split.inForce(),
        split.withheld(),
        row.getLong("epoch"),
        row.getBoolean("live"));
  }
}
