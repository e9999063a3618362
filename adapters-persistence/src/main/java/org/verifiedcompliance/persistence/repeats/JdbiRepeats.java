package org.verifiedcompliance.persistence.repeats;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.repeats.Remembered;
import org.verifiedcompliance.application.repeats.Repeats;

/**
 * Repeats in {@code repeat_answer}. An id is held by an advisory lock of the transaction, which
 * does not outlive the connection; the primary key is what makes sure.
 */
public final class JdbiRepeats implements Repeats {
  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiRepeats(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Hold hold(TokenHash id, Instant now) {
    return jdbi.withHandle(handle -> {
      if (!handle.isInTransaction()) {
        throw new IllegalStateException("an id is held by a transaction");
      }
      return handle
          .createQuery(
              """
              SELECT pg_try_advisory_xact_lock(:lock) AS held, r.*
              FROM (VALUES (true)) AS one
              LEFT JOIN repeat_answer r ON r.id = :id AND r.expires_at > :now
              """)
          .bind("lock", ByteBuffer.wrap(bytes(id)).getLong())
          .bind("id", bytes(id))
          .bind("now", now)
          .map((row, _) -> row.getBoolean("held") ? new Hold.Held(found(row)) : new Hold.Busy())
          .one();
    });
  }

  /** Two statements, so that the second sees what made the first do nothing. */
  @Override
  public Optional<Remembered> claim(TokenHash id, TokenHash request, Claim claim) {
    return jdbi.withHandle(handle -> {
      var claimed =
          handle
              .createUpdate(
                  """
                  INSERT INTO repeat_answer AS r (id, request, running_until, expires_at)
                  VALUES (:id, :request, :until, :expiresAt)
                  ON CONFLICT (id) DO UPDATE SET request = excluded.request, answer = NULL,
                    running_until = excluded.running_until, expires_at = excluded.expires_at
                  WHERE r.expires_at <= :now
                    OR (r.running_until <= :now AND r.request = excluded.request)
                  """)
              .bind("id", bytes(id))
              .bind("request", bytes(request))
              .bind("now", claim.now())
              .bind("until", claim.until())
              .bind("expiresAt", claim.expiresAt())
              .execute();
      return claimed == 1 ? Optional.empty() : Optional.of(inTheWay(id, request, claim));
    });
  }

  /** What has gone in the meantime was given back just now: it is as good as running. */
  private Remembered inTheWay(TokenHash id, TokenHash request, Claim claim) {
    return jdbi.withHandle(handle ->
            handle
                .createQuery("SELECT * FROM repeat_answer WHERE id = :id")
                .bind("id", bytes(id))
                .map((row, _) -> remembered(row))
                .findOne())
        .orElseGet(() -> new Remembered(request, null, claim.now()));
  }

  @Override
  public boolean keep(TokenHash id, Remembered what, Instant now, Instant expiresAt) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(
                    """
                    INSERT INTO repeat_answer AS r (id, request, answer, running_until, expires_at)
                    VALUES (:id, :request, :answer, :until, :expiresAt)
                    ON CONFLICT (id) DO UPDATE SET request = excluded.request,
                      answer = excluded.answer, running_until = excluded.running_until,
                      expires_at = excluded.expires_at
                    WHERE r.expires_at <= :now
                    """)
                .bind("id", bytes(id))
                .bind("request", bytes(what.request()))
                .bind("answer", what.answer())
                .bind("until", what.runningUntil())
                .bind("now", now)
                .bind("expiresAt", expiresAt)
                .execute()
            == 1);
  }

  @Override
  public void settle(TokenHash id, Claim claim, Remembered what) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE repeat_answer SET answer = :answer, running_until = NULL
                WHERE id = :id AND running_until = :until
                """)
            .bind("answer", what.answer())
            .bind("id", bytes(id))
            .bind("until", claim.until())
            .execute());
  }

  @Override
  public void release(TokenHash id, Claim claim) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM repeat_answer WHERE id = :id AND running_until = :until")
            .bind("id", bytes(id))
            .bind("until", claim.until())
            .execute());
  }

  @Override
  public int removeExpired(Instant now, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                DELETE FROM repeat_answer WHERE id IN (
                  SELECT id FROM repeat_answer WHERE expires_at <= :now
                  ORDER BY expires_at LIMIT :most FOR UPDATE SKIP LOCKED)
                """)
            .bind("now", now)
            .bind("most", most)
            .execute());
  }

  private static Optional<Remembered> found(ResultSet row) throws SQLException {
    return row.getBytes("id") == null ? Optional.empty() : Optional.of(remembered(row));
  }

  private static Remembered remembered(ResultSet row) throws SQLException {
    var until = row.getObject("running_until", OffsetDateTime.class);
    return new Remembered(
        new TokenHash(HexFormat.of().formatHex(row.getBytes("request"))),
        row.getString("answer"),
        until == null ? null : until.toInstant());
  }

  private static byte[] bytes(TokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}
