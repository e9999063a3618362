package org.verifiedcompliance.http.sockets;

import java.util.concurrent.TimeUnit;

/** So many in a minute that begins with the first; for one thread at a time. */
final class Rate {
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final int most;
  private long since;
  private int count;

  Rate(int most) {
    this.most = most;
  }

  boolean permits(long nanos) {
    if (count == 0 || nanos - since >= MINUTE) {
      since = nanos;
      count = 0;
    }
    return ++count <= most;
  }
}
