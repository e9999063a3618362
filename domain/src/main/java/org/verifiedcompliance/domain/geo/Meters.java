package org.verifiedcompliance.domain.geo;

/**
 * A distance on the ground: never negative, never degrees.
 *
 * @param value metres, 0 or more and finite
 */
public record Meters(double value) implements Comparable<Meters> {
  /** No distance. */
  public static final Meters ZERO = new Meters(0);

  /**
   * Refuses what is no distance.
   *
   * @throws IllegalArgumentException when negative, infinite or not a number
   */
  public Meters {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("meters must be finite and not negative: " + value);
    }
  }

  /** The distance of so many kilometres. */
  public static Meters ofKilometers(double kilometers) {
    return new Meters(kilometers * 1000);
  }

  /** The distance in kilometres. */
  public double kilometers() {
    return value / 1000;
  }

  /** Whole millimetres, the unit in which distances are stored. */
  public long millimeters() {
    return Math.round(value * 1000);
  }

  @Override
  public int compareTo(Meters other) {
    return Double.compare(value, other.value);
  }
}
