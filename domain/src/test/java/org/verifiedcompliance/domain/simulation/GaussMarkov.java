package org.verifiedcompliance.domain.simulation;

import java.util.random.RandomGenerator;

/**
 * The error of one axis: two first-order Gauss-Markov processes, one that forgets in a minute and
 * one that forgets in seven, as stationary receivers show (Sensors 2020, 20(21), 6050).
 */
final class GaussMarkov {
  private static final double FAST_SECONDS = 60;
  private static final double SLOW_SECONDS = 400;

  private final RandomGenerator random;
  private final double sigma;
  private double fast;
  private double slow;

  /** Starts anywhere: half of the variance is in each process. */
  GaussMarkov(RandomGenerator random, double sigma) {
    this.random = random;
    this.sigma = sigma * Math.sqrt(0.5);
    fast = this.sigma * random.nextGaussian();
    slow = this.sigma * random.nextGaussian();
  }

  /** The error so many seconds after the last one. */
  double after(double seconds) {
    fast = next(fast, seconds / FAST_SECONDS);
    slow = next(slow, seconds / SLOW_SECONDS);
    return fast + slow;
  }

  private double next(double value, double times) {
    var kept = Math.exp(-times);
    return kept * value + sigma * Math.sqrt(1 - kept * kept) * random.nextGaussian();
  }
}
