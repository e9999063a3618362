package org.verifiedcompliance.persistence.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.tokens.ApiKey;
import org.verifiedcompliance.application.tokens.ApiKeys;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.accounts.JdbiRolesInForce;

/** Keys in {@code api_key}; what was revoked stays as a row that nothing finds. */
public final class JdbiApiKeys implements ApiKeys {
  private final Jdbi jdbi;
  private final JdbiRolesInForce roles;

  /** Reads and writes through this Jdbi; the owners have the roles that these say. */
  public JdbiApiKeys(Jdbi jdbi, JdbiRolesInForce roles) {
    this.jdbi = jdbi;
    this.roles = roles;
  }

  /** The owner's row is locked first, so that two at once are counted one after the other. */
  @Override
  public boolean add(TokenHash hash, ApiKey key, int most) {
    return jdbi.inTransaction(handle -> {
      handle.execute(
          "SELECT FROM account WHERE person_id = ? FOR NO KEY UPDATE", key.owner().value());
      return handle
              .createUpdate(
                  """
                  INSERT INTO api_key (id, owner_id, label, hint, hash, scopes, created_at,
                    expires_at)
                  SELECT :id, :owner, :label, :hint, :hash, :scopes, :createdAt, :expiresAt
                  WHERE (SELECT count(*) FROM api_key
                    WHERE owner_id = :owner AND revoked_at IS NULL) < :most
                  """)
              .bind("id", key.id())
              .bind("owner", key.owner().value())
              .bind("label", key.label())
              .bind("hint", key.hint())
              .bind("hash", TokenRows.bytes(hash))
              .bindArray(
                  "scopes", String.class, key.scopes().stream().map(ApiScope::word).toArray())
              .bind("createdAt", key.createdAt())
              .bind("expiresAt", key.expiresAt())
              .bind("most", most)
              .execute()
          == 1;
    });
  }

  @Override
  public List<ApiKey> list(PersonId owner) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM api_key WHERE owner_id = :owner AND revoked_at IS NULL
                ORDER BY created_at DESC, id DESC
                """)
            .bind("owner", owner.value())
            .map((row, _) -> TokenRows.apiKey(row))
            .list());
  }

  @Override
  public boolean revoke(PersonId owner, UUID key, Instant at) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(
                    """
                    UPDATE api_key SET revoked_at = :at
                    WHERE id = :id AND owner_id = :owner AND revoked_at IS NULL
                    """)
                .bind("at", at)
                .bind("id", key)
                .bind("owner", owner.value())
                .execute()
            == 1);
  }

  @Override
  public Optional<Presented> find(TokenHash hash, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT k.*, %s
                FROM api_key k JOIN account a ON a.person_id = k.owner_id
                WHERE k.hash = :hash AND k.revoked_at IS NULL AND a.active
                  AND (k.expires_at IS NULL OR k.expires_at > :now)
                """
                    .formatted(JdbiRolesInForce.COLUMNS))
            .bind("hash", TokenRows.bytes(hash))
            .bind("now", now)
            .map((row, _) -> presented(row))
            .findOne());
  }

  @Override
  public void noteUse(UUID key, Instant at) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE api_key SET last_used_at = :at
                WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :at)
                """)
            .bind("at", at)
            .bind("id", key)
            .execute());
  }

  private Presented presented(ResultSet row) throws SQLException {
    return new Presented(TokenRows.apiKey(row), roles.split(row).inForce());
  }
}
