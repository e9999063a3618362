package org.verifiedcompliance.domain.geo;

import java.util.function.DoubleUnaryOperator;

/**
 * A geodesic from the first place to the second parallel, in the words of the auxiliary sphere.
 *
 * @param clairaut the sine of the azimuth at the equator, the same all along the path
 * @param sigma1 arc from the node at the equator to the first place, radians
 * @param sigma2 arc from the node to the end
 * @param omega difference of the spherical longitudes, radians
 * @param k2 how far the meridian's shape shows on this path: {@code e'^2 cos^2(azimuth)}
 * @param across product of the cosines of the end's azimuth and reduced latitude
 */
record GeodesicPath(
    double clairaut, double sigma1, double sigma2, double omega, double k2, double across) {
  /** Radians of arc, up to which few nodes are exact. */
  private static final double SHORT = 0.1;

  static GeodesicPath of(Angle first, Angle second, double azimuth) {
    var sin1 = StrictMath.sin(azimuth);
    var cos1 = azimuth == Math.PI / 2 ? 0 : StrictMath.cos(azimuth);
    var clairaut = sin1 * first.cos();
    var inclined = cos1 * cos1 + sin1 * first.sin() * sin1 * first.sin();
    var along1 = cos1 * first.cos();
    var across = Math.sqrt(along1 * along1 + widening(first, second));
    // A path that starts south of the equator starts there with the sign of zero as well.
    var south = first.sin() == 0 ? -0.0 : first.sin();
    var north = second.sin() + 0.0;
    var sigma1 = StrictMath.atan2(south, along1);
    var sigma2 = StrictMath.atan2(north, across);
    var omega =
        StrictMath.atan2(clairaut * north, across) - StrictMath.atan2(clairaut * south, along1);
    return new GeodesicPath(clairaut, sigma1, sigma2, omega, Ellipsoid.EP2 * inclined, across);
  }

  /** Metres. */
  double length() {
    return Ellipsoid.POLE * integral(GeodesicPath::stretch);
  }

  /** The difference of the geographic longitudes, radians. */
  double longitude() {
    return omega - Ellipsoid.FLATTENING * clairaut * integral(GeodesicPath::lag);
  }

  /** How fast {@link #longitude} changes with the azimuth at the first place. */
  double longitudeSlope() {
    return (1 - Ellipsoid.FLATTENING) * reducedLength() / across;
  }

  /** Karney's m12 in units of the polar radius: below 0 the path is not the shortest. */
  double reducedLength() {
    var sin1 = StrictMath.sin(sigma1);
    var cos1 = StrictMath.cos(sigma1);
    var sin2 = StrictMath.sin(sigma2);
    var cos2 = StrictMath.cos(sigma2);
    return Math.sqrt(1 + k2 * sin2 * sin2) * cos1 * sin2
        - Math.sqrt(1 + k2 * sin1 * sin1) * sin1 * cos2
        - cos1 * cos2 * integral(GeodesicPath::bend);
  }

  /** The difference of the squared cosines, 0 or more, without cancellation. */
  private static double widening(Angle first, Angle second) {
    return first.cos() < -first.sin()
        ? (second.cos() - first.cos()) * (second.cos() + first.cos())
        : (first.sin() - second.sin()) * (first.sin() + second.sin());
  }

  private double integral(DoubleUnaryOperator ofSquaredSine) {
    var rule = sigma2 - sigma1 < SHORT ? GaussLegendre.OF_6 : GaussLegendre.OF_16;
    return rule.integrate(
        sigma -> {
          var sine = StrictMath.sin(sigma);
          return ofSquaredSine.applyAsDouble(k2 * sine * sine);
        },
        sigma1,
        sigma2);
  }

  private static double stretch(double square) {
    return Math.sqrt(1 + square);
  }

  private static double lag(double square) {
    return (2 - Ellipsoid.FLATTENING) / (1 + (1 - Ellipsoid.FLATTENING) * Math.sqrt(1 + square));
  }

  private static double bend(double square) {
    return square / Math.sqrt(1 + square);
  }
}
