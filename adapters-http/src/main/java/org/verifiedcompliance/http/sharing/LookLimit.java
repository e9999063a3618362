package org.verifiedcompliance.http.sharing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentMap;

/**
 * How often one address may look at shares, or one share be looked at: so many times in a minute
 * from the first look on. Each node counts for itself, and forgets some when there are too many.
 */
final class LookLimit {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MANY = 20_000;

  private final int most;
  private final ConcurrentMap<String, Window> windows;

  private record Window(Instant ends, int looks) {}

  /** So many looks in a minute; 0 for as many as one likes. */
  LookLimit(int most) {
    this.most = most;
    Cache<String, Window> bounded = Caffeine.newBuilder().maximumSize(MANY).build();
    windows = bounded.asMap();
  }

  /** Counts a look: zero when it is allowed, or else how long to wait. */
  Duration count(String whose, Instant now) {
    if (most == 0) {
      return Duration.ZERO;
    }
    var window =
        windows.merge(
            whose,
            new Window(now.plus(MINUTE), 1),
            (old, fresh) ->
                now.isBefore(old.ends()) ? new Window(old.ends(), old.looks() + 1) : fresh);
    return window.looks() > most ? Duration.between(now, window.ends()) : Duration.ZERO;
  }
}
