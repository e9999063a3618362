package org.verifiedcompliance.persistence.auth;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.PresentedRefresh;
import org.verifiedcompliance.application.auth.RefreshToken;
import org.verifiedcompliance.application.auth.SignIn;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.persistence.auth.SignInRows.Owner;

/**
 * Sign-ins in the tables {@code sign_in} and {@code refresh_token}; every end is announced on the
 * channel {@code sign_in_changed}, with the commit.
 */
public final class JdbiSignIns implements SignIns {
  private static final String LIVE =
      "person_id = :person AND ended_at IS NULL AND idle_until > :now AND expires_at > :now";

  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiSignIns(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void begin(SignIn signIn, RefreshToken first) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                WITH begun AS (
                  INSERT INTO sign_in (id, person_id, device_name, address,
                    created_at, last_used_at, idle_until, expires_at)
                  VALUES (:id, :person, :deviceName, :address,
                    :createdAt, :lastUsedAt, :idleUntil, :expiresAt)
                  RETURNING id)
                INSERT INTO refresh_token (hash, sign_in_id, issued_at, expires_at)
                SELECT :hash, id, :issuedAt, :tokenExpiresAt FROM begun
                """)
            .bind("id", signIn.id())
            .bind("person", signIn.person().value())
            .bind("deviceName", signIn.deviceName())
            .bind("address", signIn.from().value())
            .bind("createdAt", signIn.createdAt())
            .bind("lastUsedAt", signIn.lastUsedAt())
            .bind("idleUntil", signIn.idleUntil())
            .bind("expiresAt", signIn.expiresAt())
            .bind("hash", SignInRows.bytes(first.hash()))
            .bind("issuedAt", first.issuedAt())
            .bind("tokenExpiresAt", first.expiresAt())
            .execute());
  }

  @Override
  public List<SignIn> listLive(PersonId person, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM sign_in WHERE " + LIVE + " ORDER BY last_used_at DESC, id")
            .bind("person", person.value())
            .bind("now", now)
            .map((row, _) -> SignInRows.signIn(row))
            .list());
  }

  @Override
  public boolean end(PersonId person, UUID signIn, Instant at) {
    var which = "id = :id AND person_id = :person AND ended_at IS NULL";
    return endWhere(which, Map.of("id", signIn, "person", person.value(), "now", at)) == 1;
  }

  @Override
  public int endAll(PersonId person, Instant at) {
    return endWhere(LIVE, Map.of("person", person.value(), "now", at));
  }

  @Override
  public int endOthers(PersonId person, UUID kept, Instant at) {
    return endWhere(
        LIVE + " AND id <> :kept", Map.of("person", person.value(), "now", at, "kept", kept));
  }

  @Override
  public Optional<PresentedRefresh> lock(TokenHash presented) {
    return jdbi.withHandle(
        handle -> lockOwner(handle, presented).map(owner -> read(handle, owner, presented)));
  }

  @Override
  public void rotate(UUID signIn, TokenHash spent, RefreshToken successor) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                WITH used AS (
                  UPDATE sign_in SET last_used_at = :at, idle_until = :until WHERE id = :signIn),
                spent AS (
                  UPDATE refresh_token SET used_at = :at, successor = :successor
                  WHERE hash = :spent AND used_at IS NULL
                  RETURNING sign_in_id)
                INSERT INTO refresh_token (hash, sign_in_id, issued_at, expires_at)
                SELECT :successor, sign_in_id, :at, :until FROM spent
                """)
            .bind("signIn", signIn)
            .bind("spent", SignInRows.bytes(spent))
            .bind("successor", SignInRows.bytes(successor.hash()))
            .bind("at", successor.issuedAt())
            .bind("until", successor.expiresAt())
            .execute());
  }

  @Override
  public void noteReplay(TokenHash spent, boolean inBurst) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE refresh_token SET
                  burst = burst + CASE WHEN :inBurst THEN 1 ELSE 0 END,
                  replays = replays + CASE WHEN :inBurst THEN 0 ELSE 1 END
                WHERE hash = :spent
                """)
            .bind("inBurst", inBurst)
            .bind("spent", SignInRows.bytes(spent))
            .execute());
  }

  @Override
  public int removeDead(Instant before, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                WITH dead AS (
                  SELECT id FROM sign_in
                  WHERE least(ended_at, idle_until, expires_at) < :before
                  ORDER BY least(ended_at, idle_until, expires_at)
                  LIMIT :most FOR UPDATE SKIP LOCKED),
                tokens AS (DELETE FROM refresh_token USING dead WHERE sign_in_id = dead.id)
                DELETE FROM sign_in USING dead WHERE sign_in.id = dead.id
                """)
            .bind("before", before)
            .bind("most", most)
            .execute());
  }

  /** The lock is on the sign-in, which never changes hands, so that all wait in one place. */
  private static Optional<Owner> lockOwner(Handle handle, TokenHash presented) {
    return handle
        .createQuery(
            """
            SELECT s.*, a.active, a.epoch
            FROM sign_in s JOIN account a ON a.person_id = s.person_id
            WHERE s.id = (SELECT sign_in_id FROM refresh_token WHERE hash = :hash)
            FOR UPDATE OF s
            """)
        .bind("hash", SignInRows.bytes(presented))
        .map((row, _) -> SignInRows.owner(row))
        .findOne();
  }

  /** A statement of its own, so that it sees what was committed while the lock was waited for. */
  private static PresentedRefresh read(Handle handle, Owner owner, TokenHash presented) {
    return handle
        .createQuery(
            """
            SELECT t.*, n.used_at IS NOT NULL AS successor_used
            FROM refresh_token t LEFT JOIN refresh_token n ON n.hash = t.successor
            WHERE t.hash = :hash
            """)
        .bind("hash", SignInRows.bytes(presented))
        .map((row, _) -> SignInRows.presented(row, owner, presented))
        .one();
  }

  private int endWhere(String which, Map<String, ?> values) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                WITH ended AS (UPDATE sign_in SET ended_at = :now WHERE %s RETURNING id)
                SELECT id, pg_notify('sign_in_changed', 'sign_in:' || id) FROM ended
                """
                    .formatted(which))
            .bindMap(values)
            .mapTo(UUID.class)
            .list()
            .size());
  }
}
