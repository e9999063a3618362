package org.verifiedcompliance.bootstrap.storm.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that comes from the seed alone; each thread has dice of its own. */
public final class Dice {
  private static final int HUNDRED = 100;
  private final long seed;
  private final SplittableRandom random;

  /** Dice that always fall alike for the same seed. */
  public Dice(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Dice for somebody else: they fall alike however often these were thrown. */
  public Dice of(String whom) {
    return new Dice(new SplittableRandom(seed ^ whom.hashCode() * 0x9E3779B97F4A7C15L).nextLong());
  }

  /** Yes in so many of a hundred throws. */
  public boolean chance(int percent) {
    return random.nextInt(HUNDRED) < percent;
  }

  /** A number, both ends included. */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** One of them. */
  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** All of them in another order. */
  public <T> List<T> shuffled(List<T> all) {
    var copy = new ArrayList<>(all);
    Collections.shuffle(copy, new Random(random.nextLong()));
    return copy;
  }

  /** A random UUID, as a phone makes them. */
  public UUID uuid() {
    var high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
