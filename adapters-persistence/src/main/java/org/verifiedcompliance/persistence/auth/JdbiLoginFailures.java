package org.verifiedcompliance.persistence.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.LoginBucket;
import org.verifiedcompliance.application.auth.LoginFailures;
import org.verifiedcompliance.application.auth.LoginFailures.Attempt.Allowed;
import org.verifiedcompliance.application.auth.LoginFailures.Attempt.Blocked;
import org.verifiedcompliance.application.auth.LoginLimits;

/**
 * Counts in the tables {@code login_failure} and {@code login_network}. Who is not blocked is so
 * since ever: a try that began before another one may be counted after it.
 */
public final class JdbiLoginFailures implements LoginFailures {
  private static final Duration AT_LEAST = Duration.ofSeconds(1);

  private static final String RESERVE =
      """
      INSERT INTO login_failure AS f (email_hash, network, failures, last_at, blocked_until)
      SELECT :email, :network, 1, :now,
        coalesce(:now + make_interval(secs => nullif(:firstBlock, 0)), '-infinity')
      WHERE NOT EXISTS (SELECT FROM login_network
        WHERE network = :network AND since > :windowStart AND failures >= :perNetwork)
      ON CONFLICT (email_hash, network) DO UPDATE SET
        failures = CASE WHEN f.last_at <= :forgotten THEN 1 ELSE f.failures + 1 END,
        last_at = greatest(f.last_at, :now),
        blocked_until = coalesce(
          :now + make_interval(secs => nullif((CAST(:blocks AS int8[]))[
            CASE WHEN f.last_at <= :forgotten THEN 1
              ELSE least(f.failures + 1, cardinality(CAST(:blocks AS int8[]))) END], 0)),
          '-infinity')
      WHERE f.blocked_until <= :now
      """;

  private final Jdbi jdbi;
  private final LoginLimits limits;
  private final Long[] blocks;

  /** Counts through this Jdbi. */
  public JdbiLoginFailures(Jdbi jdbi, LoginLimits limits) {
    this.jdbi = jdbi;
    this.limits = limits;
    blocks = limits.blocks().stream().map(Duration::toSeconds).toArray(Long[]::new);
  }

  @Override
  public Attempt reserve(LoginBucket bucket, Instant now) {
    return jdbi.withHandle(handle ->
        count(handle, bucket, now) ? new Allowed() : new Blocked(waitFrom(handle, bucket, now)));
  }

  @Override
  public void fail(LoginBucket bucket, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO login_network AS n (network, since, failures)
                VALUES (:network, :now, 1)
                ON CONFLICT (network) DO UPDATE SET
                  since = CASE WHEN n.since <= :windowStart THEN :now ELSE n.since END,
                  failures = CASE WHEN n.since <= :windowStart THEN 1 ELSE n.failures + 1 END
                """)
            .bind("network", bucket.network())
            .bind("now", now)
            .bind("windowStart", now.minus(limits.window()))
            .execute());
  }

  @Override
  public void release(LoginBucket bucket) {
    update(
        bucket,
        """
        UPDATE login_failure SET failures = greatest(failures - 1, 0), blocked_until = '-infinity'
        WHERE email_hash = :email AND network = :network
        """);
  }

  @Override
  public void reset(LoginBucket bucket) {
    update(bucket, "DELETE FROM login_failure WHERE email_hash = :email AND network = :network");
  }

  @Override
  public void forget(TokenHash email) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM login_failure WHERE email_hash = :email")
            .bind("email", SignInRows.bytes(email))
            .execute());
  }

  @Override
  public int removeOld(Instant now, int most) {
    return remove(
            """
            DELETE FROM login_failure WHERE last_at <= :before AND (email_hash, network) IN (
              SELECT email_hash, network FROM login_failure
              WHERE last_at <= :before ORDER BY last_at LIMIT :most)
            """,
            now.minus(limits.memory()),
            most)
        + remove(
            """
            DELETE FROM login_network WHERE since <= :before AND network IN (
              SELECT network FROM login_network WHERE since <= :before LIMIT :most)
            """,
            now.minus(limits.window()),
            most);
  }

  private int remove(String sql, Instant before, int most) {
    return jdbi.withHandle(
        handle -> handle.createUpdate(sql).bind("before", before).bind("most", most).execute());
  }

  private boolean count(Handle handle, LoginBucket bucket, Instant now) {
    return 1
        == handle
            .createUpdate(RESERVE)
            .bindMap(names(bucket))
            .bind("now", now)
            .bind("windowStart", now.minus(limits.window()))
            .bind("forgotten", now.minus(limits.memory()))
            .bind("perNetwork", limits.perNetwork())
            .bind("firstBlock", blocks[0].doubleValue())
            .bindArray("blocks", Long.class, (Object[]) blocks)
            .execute();
  }

  private Duration waitFrom(Handle handle, LoginBucket bucket, Instant now) {
    var until =
        handle
            .createQuery(
                """
                SELECT coalesce(
                  (SELECT blocked_until FROM login_failure
                    WHERE email_hash = :email AND network = :network AND blocked_until > :now),
                  (SELECT since + make_interval(secs => :window) FROM login_network
                    WHERE network = :network),
                  :now)
                """)
            .bindMap(names(bucket))
            .bind("now", now)
            .bind("window", (double) limits.window().toSeconds())
            .mapTo(Instant.class)
            .one();
    var wait = Duration.between(now, until);
    return wait.compareTo(AT_LEAST) < 0 ? AT_LEAST : wait;
  }

  private void update(LoginBucket bucket, String sql) {
    jdbi.useHandle(handle -> handle.createUpdate(sql).bindMap(names(bucket)).execute());
  }

  private static Map<String, ?> names(LoginBucket bucket) {
    return Map.of("email", SignInRows.bytes(bucket.email()), "network", bucket.network());
  }
}
