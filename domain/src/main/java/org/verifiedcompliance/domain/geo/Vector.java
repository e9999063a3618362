package org.verifiedcompliance.domain.geo;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A vector from the middle of the earth in metres: z to the north pole, x to longitude 0. */
record Vector(double x, double y, double z) {
  /** The place on the ellipsoid. */
  static Vector of(Coordinate place) {
    var longitude = Math.toRadians(place.longitude());
    var latitude = Math.toRadians(place.latitude());
    var sin = StrictMath.sin(latitude);
    var normal = Ellipsoid.EQUATOR / Math.sqrt(1 - Ellipsoid.E2 * sin * sin);
    var out = Math.abs(place.latitude()) == 90 ? 0 : normal * StrictMath.cos(latitude);
    return new Vector(
        out * StrictMath.cos(longitude),
        out * StrictMath.sin(longitude),
        normal * (1 - Ellipsoid.E2) * sin);
  }

  /** The middle of the box around them: it does not depend on their order. */
  static Vector middle(List<Vector> vectors) {
    return new Vector(
        middle(vectors, Vector::x), middle(vectors, Vector::y), middle(vectors, Vector::z));
  }

  private static double middle(List<Vector> vectors, ToDoubleFunction<Vector> axis) {
    var range = vectors.stream().mapToDouble(axis).summaryStatistics();
    return 0.5 * (range.getMin() + range.getMax());
  }

  /**
   * The place below or above; exact to a nanometre near the ellipsoid, after B. R. Bowring, Survey
   * Review 23 (1976), 323-327.
   */
  Coordinate place() {
    var out = Math.sqrt(x * x + y * y);
    var guess = StrictMath.atan2(z * Ellipsoid.EQUATOR, out * Ellipsoid.POLE);
    var sin = StrictMath.sin(guess);
    var cos = StrictMath.cos(guess);
    var latitude =
        StrictMath.atan2(
            z + Ellipsoid.EP2 * Ellipsoid.POLE * sin * sin * sin,
            out - Ellipsoid.E2 * Ellipsoid.EQUATOR * cos * cos * cos);
    return new Coordinate(
        Math.clamp(Math.toDegrees(latitude), -90.0, 90.0), Math.toDegrees(StrictMath.atan2(y, x)));
  }

  Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  Vector minus(Vector other) {
    return plus(other.times(-1));
  }

  Vector times(double factor) {
    return new Vector(factor * x, factor * y, factor * z);
  }

  double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  double length() {
    return Math.sqrt(dot(this));
  }
}
