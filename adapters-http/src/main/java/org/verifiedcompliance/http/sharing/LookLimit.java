package org.verifiedcompliance.http.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often one address may look at shares, whichever they are: so many times in a minute from its
 * first look on. Each node counts for itself.
 */
final class LookLimit {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MANY = 10_000;

  private final int most;
  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  private record Window(Instant ends, int looks) {}

  /** So many looks in a minute; 0 for as many as one likes. */
  LookLimit(int most) {
    this.most = most;
  }

  /** Counts a look: zero when it is allowed, or else how long to wait. */
  Duration count(String address, Instant now) {
    if (most == 0) {
      return Duration.ZERO;
    }
    if (windows.size() > MANY) {
      windows.values().removeIf(window -> !now.isBefore(window.ends()));
    }
    var window =
        windows.merge(
            address,
            new Window(now.plus(MINUTE), 1),
            (old, fresh) ->
                now.isBefore(old.ends()) ? new Window(old.ends(), old.looks() + 1) : fresh);
    return window.looks() > most ? Duration.between(now, window.ends()) : Duration.ZERO;
  }
}
