package org.verifiedcompliance.application.shared;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that can be read in a failing test: 1, 2, 3 … in the shape of a UUID of the version. */
public final class CountingIds implements IdGenerator {
  private final AtomicLong count = new AtomicLong();

  @Override
  public UUID timeOrdered() {
    return new UUID(0x7000, 0x8000000000000000L | count.incrementAndGet());
  }

  @Override
  public UUID random() {
    return new UUID(0x4000, 0x8000000000000000L | count.incrementAndGet());
  }
}
