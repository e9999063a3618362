package org.verifiedcompliance.application.proofs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Quotas in a map. */
public final class InMemoryQuotas implements Quotas {
  private final Map<Key, Deque<Instant>> taken = new HashMap<>();

  @Override
  public synchronized Optional<Duration> take(Quota quota, TokenHash whom, Instant now) {
    var times = taken.computeIfAbsent(new Key(quota.name(), whom), _ -> new ArrayDeque<>());
    if (times.size() == quota.most()) {
      var free = times.getFirst().plus(quota.window());
      if (now.isBefore(free)) {
        return Optional.of(Duration.between(now, free));
      }
      times.removeFirst();
    }
    times.addLast(now);
    return Optional.empty();
  }

  @Override
  public synchronized void forget(Quota quota, TokenHash whom) {
    taken.remove(new Key(quota.name(), whom));
  }

  @Override
  public synchronized int removeOld(Instant before, int most) {
    var old =
        taken.entrySet().stream()
            .filter(entry -> entry.getValue().getLast().isBefore(before))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    old.forEach(taken::remove);
    return old.size();
  }

  private record Key(String name, TokenHash whom) {}
}
