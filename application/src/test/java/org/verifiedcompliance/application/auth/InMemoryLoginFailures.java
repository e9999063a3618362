package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.LoginFailures.Attempt.Allowed;
import org.verifiedcompliance.application.auth.LoginFailures.Attempt.Blocked;

/** Counts in two maps. */
public final class InMemoryLoginFailures implements LoginFailures {
  private final LoginLimits limits;
  private final Map<LoginBucket, Count> accounts = new HashMap<>();
  private final Map<String, Count> networks = new HashMap<>();

  public InMemoryLoginFailures(LoginLimits limits) {
    this.limits = limits;
  }

  @Override
  public synchronized Attempt reserve(LoginBucket bucket, Instant now) {
    var account = current(accounts.get(bucket), limits.memory(), now);
    var network = current(networks.get(bucket.network()), limits.window(), now);
    if (account != null && account.until().isAfter(now)) {
      return new Blocked(Duration.between(now, account.until()));
    }
    if (network != null && network.failures() >= limits.perNetwork()) {
      return new Blocked(Duration.between(now, network.since().plus(limits.window())));
    }
    var failures = account == null ? 1 : account.failures() + 1;
    var last = account == null || account.since().isBefore(now) ? now : account.since();
    accounts.put(bucket, new Count(failures, last, untilAfter(failures, now)));
    return new Allowed();
  }

  /** Who is not blocked is so since ever: tries may be counted in another order than begun. */
  private Instant untilAfter(int failures, Instant now) {
    var block = limits.blockAfter(failures);
    return block.isZero() ? Instant.MIN : now.plus(block);
  }

  @Override
  public synchronized void fail(LoginBucket bucket, Instant now) {
    var network = current(networks.get(bucket.network()), limits.window(), now);
    networks.put(
        bucket.network(),
        network == null
            ? new Count(1, now, now)
            : new Count(network.failures() + 1, network.since(), now));
  }

  @Override
  public synchronized void release(LoginBucket bucket) {
    accounts.computeIfPresent(bucket, (_, count) -> count.less());
  }

  @Override
  public synchronized void reset(LoginBucket bucket) {
    accounts.remove(bucket);
  }

  @Override
  public synchronized void forget(TokenHash email) {
    accounts.keySet().removeIf(bucket -> bucket.email().equals(email));
  }

  @Override
  public synchronized int removeOld(Instant now, int most) {
    return remove(accounts, limits.memory(), now, most)
        + remove(networks, limits.window(), now, most);
  }

  private static <K> int remove(Map<K, Count> counts, Duration memory, Instant now, int most) {
    var old =
        counts.entrySet().stream()
            .filter(entry -> current(entry.getValue(), memory, now) == null)
            .filter(entry -> !entry.getValue().until().isAfter(now))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    old.forEach(counts::remove);
    return old.size();
  }

  private static @Nullable Count current(@Nullable Count stored, Duration memory, Instant now) {
    return stored != null && now.isBefore(stored.since().plus(memory)) ? stored : null;
  }

  private record Count(int failures, Instant since, Instant until) {
    @Nullable Count less() {
      return failures == 1 ? null : new Count(failures - 1, since, Instant.MIN);
    }
  }
}
