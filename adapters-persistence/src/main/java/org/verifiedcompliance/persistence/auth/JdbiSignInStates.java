package org.verifiedcompliance.persistence.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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

  /** Reads through this Jdbi. */
  public JdbiSignInStates(Jdbi jdbi) {
    this.jdbi = jdbi;
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
                SELECT s.id, a.person_id, a.roles, a.epoch, a.active AND s.ended_at IS NULL AS live
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
                SELECT a.person_id, a.roles, a.epoch, a.active AND s.ended_at IS NULL AS live
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

  private static SignInState state(ResultSet row) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new SignInState(
        new PersonId(row.getObject("person_id", UUID.class)),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
        row.getLong("epoch"),
        row.getBoolean("live"));
  }
}
