package org.verifiedcompliance.persistence.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.auth.LoginBucket;
import org.verifiedcompliance.application.auth.LoginFailures;
import org.verifiedcompliance.application.auth.LoginFailures.Attempt.Allowed;
import org.verifiedcompliance.application.auth.LoginFailures.Attempt.Blocked;
import org.verifiedcompliance.application.auth.LoginLimits;

/**
 * Counts in the tables {@code login_failure} and {@code login_network}. The network is always
 * locked before the account, so that no two tries wait for each other.
 */
public final class JdbiLoginFailures implements LoginFailures {
  private static final Duration AT_LEAST = Duration.ofSeconds(1);

  private static final String RESERVE =
      """
      WITH network AS (
        INSERT INTO login_network AS n (network, since, failures)
        SELECT :network, :now, 1
        WHERE NOT EXISTS (SELECT FROM login_failure
          WHERE email_hash = :email AND network = :network AND blocked_until > :now)
        ON CONFLICT (network) DO UPDATE SET
          since = CASE WHEN n.since <= :windowStart THEN :now ELSE n.since END,
          failures = CASE WHEN n.since <= :windowStart THEN 1 ELSE n.failures + 1 END
        WHERE n.since <= :windowStart OR n.failures < :perNetwork
        RETURNING n.network),
      account AS (
        INSERT INTO login_failure AS f (email_hash, network, failures, last_at, blocked_until)
        SELECT :email, network, 1, :now, :now + make_interval(secs => :firstBlock) FROM network
        ON CONFLICT (email_hash, network) DO UPDATE SET
          failures = CASE WHEN f.last_at <= :forgotten THEN 1 ELSE f.failures + 1 END,
          last_at = :now,
          blocked_until = :now + make_interval(secs => (CAST(:blocks AS int8[]))[
            CASE WHEN f.last_at <= :forgotten THEN 1
              ELSE least(f.failures + 1, cardinality(CAST(:blocks AS int8[]))) END])
        WHERE f.blocked_until <= :now
        RETURNING f.network)
      SELECT EXISTS (SELECT FROM network) AS network_allows,
        EXISTS (SELECT FROM account) AS account_allows
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
    return jdbi.withHandle(handle -> {
      var answer = tryToCount(handle, bucket, now);
      if (answer.account()) {
        return new Allowed();
      }
      if (answer.network()) {
        // Another try at once has used the account's last one: this one was not made.
        lessForNetwork(handle, bucket);
      }
      return new Blocked(waitFrom(handle, bucket, now));
    });
  }

  @Override
  public void release(LoginBucket bucket) {
    jdbi.useHandle(handle -> {
      lessForNetwork(handle, bucket);
      update(
          handle,
          bucket,
          """
          UPDATE login_failure SET failures = greatest(failures - 1, 0), blocked_until = last_at
          WHERE email_hash = :email AND network = :network
          """);
    });
  }

  @Override
  public void reset(LoginBucket bucket) {
    jdbi.useHandle(handle -> {
      lessForNetwork(handle, bucket);
      update(
          handle,
          bucket,
          "DELETE FROM login_failure WHERE email_hash = :email AND network = :network");
    });
  }

  private Counted tryToCount(Handle handle, LoginBucket bucket, Instant now) {
    return handle
        .createQuery(RESERVE)
        .bindMap(names(bucket))
        .bind("now", now)
        .bind("windowStart", now.minus(limits.window()))
        .bind("forgotten", now.minus(limits.memory()))
        .bind("perNetwork", limits.perNetwork())
        .bind("firstBlock", blocks[0].doubleValue())
        .bindArray("blocks", Long.class, (Object[]) blocks)
        .map((row, _) -> new Counted(row.getBoolean(1), row.getBoolean(2)))
        .one();
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

  private static void lessForNetwork(Handle handle, LoginBucket bucket) {
    update(
        handle,
        bucket,
        "UPDATE login_network SET failures = greatest(failures - 1, 0) WHERE network = :network");
  }

  private static void update(Handle handle, LoginBucket bucket, String sql) {
    var update = handle.createUpdate(sql).bind("network", bucket.network());
    if (sql.contains(":email")) {
      update.bind("email", SignInRows.bytes(bucket.email()));
    }
    update.execute();
  }

  private static Map<String, ?> names(LoginBucket bucket) {
    return Map.of("email", SignInRows.bytes(bucket.email()), "network", bucket.network());
  }

  private record Counted(boolean network, boolean account) {}
}
