package org.verifiedcompliance.persistence.proofs;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.proofs.Quota;
import org.verifiedcompliance.application.proofs.Quotas;

/** Quotas in the table {@code quota}: the row's lock lets those who come at once by in turn. */
public final class JdbiQuotas implements Quotas {
  /** Of an array that is full the first is the one that must be old enough. */
  private static final String TAKE =
      """
      INSERT INTO quota AS q (name, whom, taken, last_at) VALUES (:name, :whom, ARRAY[:now], :now)
      ON CONFLICT (name, whom) DO UPDATE SET
        taken = array_append(q.taken[greatest(1, cardinality(q.taken) - :most + 2):], :now),
        last_at = :now
      WHERE cardinality(q.taken) < :most
        OR q.taken[cardinality(q.taken) - :most + 1] <= :windowStart
      """;

  private static final String FREE_AT =
      """
      SELECT taken[greatest(1, cardinality(taken) - :most + 1)] FROM quota
      WHERE name = :name AND whom = :whom
      """;
  private static final Duration AT_LEAST = Duration.ofSeconds(1);

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiQuotas(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Duration> take(Quota quota, TokenHash whom, Instant now) {
    return isTaken(quota, whom, now) ? Optional.empty() : Optional.of(waitFor(quota, whom, now));
  }

  @Override
  public void forget(Quota quota, TokenHash whom) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM quota WHERE name = :name AND whom = :whom")
            .bind("name", quota.name())
            .bind("whom", bytes(whom))
            .execute());
  }

  @Override
  public int removeOld(Instant before, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                DELETE FROM quota WHERE last_at < :before AND (name, whom) IN (
                  SELECT name, whom FROM quota WHERE last_at < :before ORDER BY last_at LIMIT :most)
                """)
            .bind("before", before)
            .bind("most", most)
            .execute());
  }

  private boolean isTaken(Quota quota, TokenHash whom, Instant now) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(TAKE)
                .bind("name", quota.name())
                .bind("whom", bytes(whom))
                .bind("most", quota.most())
                .bind("now", now)
                .bind("windowStart", now.minus(quota.window()))
                .execute());
  }

  private Duration waitFor(Quota quota, TokenHash whom, Instant now) {
    var oldest =
        jdbi.withHandle(handle ->
            handle
                .createQuery(FREE_AT)
                .bind("name", quota.name())
                .bind("whom", bytes(whom))
                .bind("most", quota.most())
                .mapTo(Instant.class)
                .findOne());
    var wait = Duration.between(now, oldest.orElse(now).plus(quota.window()));
    return wait.compareTo(AT_LEAST) < 0 ? AT_LEAST : wait;
  }

  private static byte[] bytes(TokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}
