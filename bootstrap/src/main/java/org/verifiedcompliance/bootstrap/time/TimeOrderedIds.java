package org.verifiedcompliance.bootstrap.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.RandomBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.verifiedcompliance.application.shared.IdGenerator;

/** Ids of version 7 that follow the server's clock, and of version 4. */
public final class TimeOrderedIds implements IdGenerator {
  private final TimeBasedEpochGenerator timeOrdered;
  private final RandomBasedGenerator random;

  /** Ids whose time part follows the clock. */
  public TimeOrderedIds(InstantSource clock, SecureRandom entropy) {
    this.timeOrdered = Generators.timeBasedEpochGenerator(entropy, new ClockOf(clock));
    this.random = Generators.randomBasedGenerator(entropy);
  }

  @Override
  public UUID timeOrdered() {
    return timeOrdered.generate();
  }

  @Override
  public UUID random() {
    return random.generate();
  }

  private static final class ClockOf extends UUIDClock {
    private final InstantSource clock;

    ClockOf(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public long currentTimeMillis() {
      return clock.millis();
    }
  }
}
