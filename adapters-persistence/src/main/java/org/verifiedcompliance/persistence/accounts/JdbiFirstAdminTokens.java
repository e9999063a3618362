package org.verifiedcompliance.persistence.accounts;

import java.time.Instant;
import java.util.HexFormat;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.FirstAdminTokens;
import org.verifiedcompliance.application.accounts.TokenHash;

/** The token in the only row of {@code first_admin_token}. */
public final class JdbiFirstAdminTokens implements FirstAdminTokens {
  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiFirstAdminTokens(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void replace(TokenHash token, Instant expiresAt) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO first_admin_token (hash, expires_at) VALUES (:hash, :expiresAt)
                ON CONFLICT (only_one)
                DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at
                """)
            .bind("hash", bytes(token))
            .bind("expiresAt", expiresAt)
            .execute());
  }

  @Override
  public boolean isOpen(TokenHash token, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (SELECT FROM first_admin_token
                  WHERE hash = :hash AND expires_at > :now)
                """)
            .bind("hash", bytes(token))
            .bind("now", now)
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public boolean spend(TokenHash token, Instant now) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(
                    "DELETE FROM first_admin_token WHERE hash = :hash AND expires_at > :now")
                .bind("hash", bytes(token))
                .bind("now", now)
                .execute());
  }

  private static byte[] bytes(TokenHash token) {
    return HexFormat.of().parseHex(token.hex());
  }
}
