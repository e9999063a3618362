package org.verifiedcompliance.domain.geo;

/** An angle by its sine and cosine, so that nothing is lost near 0, 90 and 180 degrees. */
record Angle(double sin, double cos) {
  /** The reduced latitude of a geographic latitude in degrees; exact at the equator and poles. */
  static Angle reduced(double latitude) {
    if (Math.abs(latitude) == 90) {
      return new Angle(Math.signum(latitude), 0);
    }
    var radians = Math.toRadians(latitude);
    return of((1 - Ellipsoid.FLATTENING) * StrictMath.sin(radians), StrictMath.cos(radians));
  }

  private static Angle of(double y, double x) {
    var length = Math.sqrt(y * y + x * x);
    return new Angle(y / length, x / length);
  }
}
