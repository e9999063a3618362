package org.verifiedcompliance.domain.verification;

/**
 * A probability, kept in whole millionths, so that a stored one equals the judged one.
 *
 * @param ppm millionths, 0 to 1,000,000
 */
public record Probability(int ppm) implements Comparable<Probability> {
  private static final int ONE = 1_000_000;

  /**
   * Refuses what is no probability.
   *
   * @throws IllegalArgumentException when out of range
   */
  public Probability {
    if (ppm < 0 || ppm > ONE) {
      throw new IllegalArgumentException("ppm must be between 0 and 1000000: " + ppm);
    }
  }

  /** The nearest whole number of millionths; clips what rounding errors push out of 0 to 1. */
  public static Probability of(double value) {
    return new Probability((int) Math.rint(Math.clamp(value, 0.0, 1.0) * ONE));
  }

  /** As a share, 0 to 1. */
  public double value() {
    return ppm / (double) ONE;
  }

  @Override
  public int compareTo(Probability other) {
    return Integer.compare(ppm, other.ppm);
  }
}
