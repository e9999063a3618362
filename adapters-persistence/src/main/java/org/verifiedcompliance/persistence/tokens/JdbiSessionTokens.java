package org.verifiedcompliance.persistence.tokens;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.tokens.SessionToken;
import org.verifiedcompliance.application.tokens.SessionTokens;

/** Tokens in {@code session_token}. */
public final class JdbiSessionTokens implements SessionTokens {
  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiSessionTokens(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(TokenHash hash, SessionToken token) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                WITH expired AS (DELETE FROM session_token WHERE expires_at <= :createdAt)
                INSERT INTO session_token (hash, session_id, person_id, sign_in_id, epoch,
                  device_hash, created_at, expires_at)
                VALUES (:hash, :session, :person, :signIn, :epoch, :device, :createdAt, :expiresAt)
                """)
            .bind("hash", TokenRows.bytes(hash))
            .bind("session", token.session().value())
            .bind("person", token.person().value())
            .bind("signIn", token.signIn())
            .bind("epoch", token.epoch())
            .bind("device", TokenRows.bytes(token.device()))
            .bind("createdAt", token.createdAt())
            .bind("expiresAt", token.expiresAt())
            .execute());
  }

  @Override
  public Optional<SessionToken> find(TokenHash hash, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM session_token WHERE hash = :hash AND expires_at > :now")
            .bind("hash", TokenRows.bytes(hash))
            .bind("now", now)
            .map((row, _) -> TokenRows.sessionToken(row))
            .findOne());
  }
}
