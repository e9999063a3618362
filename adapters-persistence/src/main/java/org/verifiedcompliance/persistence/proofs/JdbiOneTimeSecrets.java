package org.verifiedcompliance.persistence.proofs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;

/** Secrets in the table {@code one_time_secret}; to spend one is to delete its row. */
public final class JdbiOneTimeSecrets implements OneTimeSecrets {
  private static final String REPLACE =
      """
      INSERT INTO one_time_secret (person_id, purpose, hash, address, sign_in_id, expires_at)
      VALUES (:person, :purpose, :hash, :address, :signIn, :expiresAt)
      ON CONFLICT (person_id, purpose) DO UPDATE SET hash = excluded.hash,
        address = excluded.address, sign_in_id = excluded.sign_in_id, tries = 0,
        expires_at = excluded.expires_at
      """;
  private static final String FIND =
      "SELECT * FROM one_time_secret WHERE hash = :hash AND purpose = :purpose AND expires_at > :now";
  private static final String SPEND =
      """
      DELETE FROM one_time_secret
      WHERE hash = :hash AND purpose = :purpose AND expires_at > :now RETURNING *
      """;
  private static final String COUNT_TRY =
      """
      UPDATE one_time_secret SET tries = tries + 1
      WHERE person_id = :person AND purpose = :purpose AND expires_at > :now AND tries < :most
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiOneTimeSecrets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void replace(OneTimeSecret secret) {
    var address = secret.address();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(REPLACE)
            .bind("person", secret.person().value())
            .bind("purpose", word(secret.purpose()))
            .bind("hash", bytes(secret.hash()))
            .bind("address", address == null ? null : address.value())
            .bindByType("signIn", secret.signIn(), UUID.class)
            .bind("expiresAt", secret.expiresAt())
            .execute());
  }

  @Override
  public Optional<OneTimeSecret> find(Purpose purpose, TokenHash hash, Instant now) {
    return one(FIND, purpose, hash, now);
  }

  @Override
  public Optional<OneTimeSecret> spend(Purpose purpose, TokenHash hash, Instant now) {
    return one(SPEND, purpose, hash, now);
  }

  @Override
  public boolean countTry(Purpose purpose, PersonId person, int most, Instant now) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(COUNT_TRY)
                .bind("person", person.value())
                .bind("purpose", word(purpose))
                .bind("most", most)
                .bind("now", now)
                .execute());
  }

  @Override
  public void remove(Purpose purpose, PersonId person) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                "DELETE FROM one_time_secret WHERE person_id = :person AND purpose = :purpose")
            .bind("person", person.value())
            .bind("purpose", word(purpose))
            .execute());
  }

  @Override
  public void removeAll(PersonId person) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM one_time_secret WHERE person_id = :person")
            .bind("person", person.value())
            .execute());
  }

  @Override
  public int removeExpired(Instant before, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                DELETE FROM one_time_secret WHERE expires_at < :before AND hash IN (
                  SELECT hash FROM one_time_secret
                  WHERE expires_at < :before ORDER BY expires_at LIMIT :most)
                """)
            .bind("before", before)
            .bind("most", most)
            .execute());
  }

  private Optional<OneTimeSecret> one(String sql, Purpose purpose, TokenHash hash, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("purpose", word(purpose))
            .bind("hash", bytes(hash))
            .bind("now", now)
            .map((row, _) -> secret(row, purpose, hash))
            .findOne());
  }

  private static OneTimeSecret secret(ResultSet row, Purpose purpose, TokenHash hash)
      throws SQLException {
    var address = row.getString("address");
    return new OneTimeSecret(
        purpose,
        new PersonId(row.getObject("person_id", UUID.class)),
        hash,
        address == null ? null : new EmailAddress(address),
        row.getObject("sign_in_id", UUID.class),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static String word(Purpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(TokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}
