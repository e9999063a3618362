package org.verifiedcompliance.persistence.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.application.tokens.ApiKey;
import org.verifiedcompliance.application.tokens.ApiKeys;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** Keys in {@code api_key}; what was revoked stays as a row that nothing finds. */
public final class JdbiApiKeys implements ApiKeys {
  private final Jdbi jdbi;
  private final Set<Role> needFactor;

  /**
   * Reads and writes through this Jdbi.
   *
   * @param needFactor roles that are in force only with a second factor of the owner
   */
  public JdbiApiKeys(Jdbi jdbi, Set<Role> needFactor) {
    this.jdbi = jdbi;
    this.needFactor = Set.copyOf(needFactor);
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
                SELECT k.*, a.roles,
                  NOT EXISTS (SELECT FROM second_factor f
                    WHERE f.person_id = a.person_id AND f.confirmed_at IS NOT NULL) AS lacks_factor
                FROM api_key k JOIN account a ON a.person_id = k.owner_id
                WHERE k.hash = :hash AND k.revoked_at IS NULL AND a.active
                  AND (k.expires_at IS NULL OR k.expires_at > :now)
                """)
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
    var withheld = row.getBoolean("lacks_factor") ? needFactor : Set.<Role>of();
    var roles = (String[]) row.getArray("roles").getArray();
    return new Presented(
        TokenRows.apiKey(row),
        Arrays.stream(roles)
            .map(Role::valueOf)
            .filter(role -> !withheld.contains(role))
            .collect(Collectors.toUnmodifiableSet()));
  }
}
