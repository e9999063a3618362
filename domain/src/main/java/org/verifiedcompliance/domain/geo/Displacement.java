package org.verifiedcompliance.domain.geo;

/**
 * The way from one place to a near one, on the sphere: right to a percent over some kilometres, and
 * the same on every platform.
 *
 * @param east metres, negative to the west
 * @param north metres, negative to the south
 */
public record Displacement(double east, double north) {
  private static final double METERS_PER_E7 = 0.0111319490793;
  private static final double E7 = 1e7;
  private static final double CIRCLE = 360;

  /** From one place to another, the short way round. */
  public static Displacement between(Coordinate from, Coordinate to) {
    var north = (to.latitudeE7() - from.latitudeE7()) * METERS_PER_E7;
    var turn = Math.IEEEremainder(to.longitude() - from.longitude(), CIRCLE) * E7;
    var narrowing = StrictMath.cos(StrictMath.toRadians(from.latitude()));
    return new Displacement(turn * METERS_PER_E7 * narrowing, north);
  }

  /** How far that is. */
  public Meters length() {
    return new Meters(Math.sqrt(east * east + north * north));
  }

  /** The direction, degrees clockwise from north, -180 to 180. */
  public double bearing() {
    return StrictMath.toDegrees(StrictMath.atan2(east, north));
  }
}
