package org.verifiedcompliance.domain.geo;

/** All places within a radius of a centre. */
public record CircleFence(Coordinate center, Meters radius) implements Fence {
  /** The radius of a fence that nobody set. */
  public static final Meters DEFAULT_RADIUS = new Meters(150);

  /** The smallest radius that a fence may have. */
  public static final Meters MIN_RADIUS = new Meters(25);

  /** The largest radius that a fence may have. */
  public static final Meters MAX_RADIUS = new Meters(2_000);

  /** Below this radius phones often cannot decide; publishers are warned. */
  public static final Meters ADVISED_RADIUS = new Meters(100);

  /**
   * Refuses a radius outside {@link #MIN_RADIUS} to {@link #MAX_RADIUS}.
   *
   * @throws IllegalArgumentException when the radius is out of range
   */
  public CircleFence {
    if (radius.compareTo(MIN_RADIUS) < 0 || radius.compareTo(MAX_RADIUS) > 0) {
      throw new IllegalArgumentException("radius must be between 25 and 2000 m: " + radius.value());
    }
  }
}
