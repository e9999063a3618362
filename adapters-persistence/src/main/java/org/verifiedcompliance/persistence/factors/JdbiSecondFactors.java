package org.verifiedcompliance.persistence.factors;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.factors.SecondFactor;
import org.verifiedcompliance.application.factors.SecondFactors;
import org.verifiedcompliance.application.notifications.TokenSeal;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Second factors in the tables {@code second_factor} and {@code recovery_code}; secrets are sealed.
 * That one came or went is announced on the channel {@code sign_in_changed}, with the commit: roles
 * may depend on it.
 */
public final class JdbiSecondFactors implements SecondFactors {
  private static final String FIND =
      """
      SELECT f.sealed, f.confirmed_at IS NOT NULL AS confirmed,
        (SELECT count(*) FROM recovery_code c WHERE c.person_id = f.person_id) AS codes
      FROM second_factor f WHERE f.person_id = :person
      """;
  private static final String BEGIN =
      """
      INSERT INTO second_factor AS f (person_id, sealed, begun_at) VALUES (:person, :sealed, :at)
      ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed,
        begun_at = excluded.begun_at, last_step = 0
      WHERE f.confirmed_at IS NULL
      """;
  private static final String SPEND_STEP =
      """
      UPDATE second_factor SET last_step = :step WHERE person_id = :person AND last_step < :step
      """;

  private final Jdbi jdbi;
  private final TokenSeal seal;

  /** Works on this Jdbi, and seals with this key. */
  public JdbiSecondFactors(Jdbi jdbi, TokenSeal seal) {
    this.jdbi = jdbi;
    this.seal = seal;
  }

  @Override
  public Optional<SecondFactor> find(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(FIND)
            .bind("person", person.value())
            .map((row, _) ->
                new SecondFactor(
                    person,
                    seal.openFor(use(person), row.getBytes("sealed")),
                    row.getBoolean("confirmed"),
                    row.getInt("codes")))
            .findOne());
  }

  @Override
  public boolean begin(PersonId person, String secret, Instant at) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(BEGIN)
                .bind("person", person.value())
                .bind("sealed", seal.sealFor(use(person), secret))
                .bind("at", at)
                .execute());
  }

  @Override
  public boolean confirm(PersonId person, Instant at) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                announcing(
                    """
                    UPDATE second_factor SET confirmed_at = :at
                    WHERE person_id = :person AND confirmed_at IS NULL
                    """))
            .bind("person", person.value())
            .bind("at", at)
            .mapTo(String.class)
            .findOne()
            .isPresent());
  }

  @Override
  public boolean spendStep(PersonId person, long step) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(SPEND_STEP)
                .bind("person", person.value())
                .bind("step", step)
                .execute());
  }

  @Override
  public boolean remove(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(announcing("DELETE FROM second_factor WHERE person_id = :person\n"))
            .bind("person", person.value())
            .mapTo(String.class)
            .findOne()
            .isPresent());
  }

  @Override
  public void replaceRecoveryCodes(PersonId person, List<TokenHash> codes) {
    jdbi.useHandle(handle -> {
      handle
          .createUpdate("DELETE FROM recovery_code WHERE person_id = :person")
          .bind("person", person.value())
          .execute();
      var batch =
          handle.prepareBatch(
              "INSERT INTO recovery_code (person_id, hash) VALUES (:person, :hash)");
      for (var code : codes) {
        batch.bind("person", person.value()).bind("hash", bytes(code)).add();
      }
      batch.execute();
    });
  }

  @Override
  public boolean spendRecoveryCode(PersonId person, TokenHash code) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(
                    "DELETE FROM recovery_code WHERE person_id = :person AND hash = :hash")
                .bind("person", person.value())
                .bind("hash", bytes(code))
                .execute());
  }

  private static String use(PersonId person) {
    return "second-factor:" + person.value();
  }

  private static String announcing(String change) {
    return """
    WITH changed AS (%s RETURNING person_id)
    SELECT person_id::text, pg_notify('sign_in_changed', 'person:' || person_id) FROM changed
    """
        .formatted(change);
  }

  private static byte[] bytes(TokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}
