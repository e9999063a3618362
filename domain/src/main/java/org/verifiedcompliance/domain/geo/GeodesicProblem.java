package org.verifiedcompliance.domain.geo;

/**
 * The inverse geodesic problem on the auxiliary sphere, after F. W. Bessel, with the search for the
 * azimuth of C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), section 4; the
 * integrals are done by quadrature instead of series.
 *
 * <p>Symmetry is used up front: the first place is the one further from the equator, and south of
 * it. The azimuth at which a geodesic from it meets the second parallel at the wanted longitude is
 * then the only root in 0 to pi.
 *
 * @param first reduced latitude of the first place, 0 or less
 * @param second reduced latitude of the second place, not further from the equator
 * @param longitude difference in radians, 0 to pi
 */
record GeodesicProblem(Angle first, Angle second, double longitude) {
  private static final int MAX_STEPS = 100;

  /** Radians of longitude; what is left of the error is corrected to first order. */
  private static final double CLOSE_ENOUGH = 1e-13;

  static GeodesicProblem of(double latitude1, double latitude2, double longitude) {
    var swapped = Math.abs(latitude1) < Math.abs(latitude2);
    var further = swapped ? latitude2 : latitude1;
    var nearer = swapped ? latitude1 : latitude2;
    var sign = further > 0 ? -1 : 1;
    return new GeodesicProblem(
        Angle.reduced(sign * further), Angle.reduced(sign * nearer), longitude);
  }

  /** The length of the shortest path in metres. */
  double solve() {
    if (longitude == 0 || first.cos() == 0) {
      return along(0).length();
    }
    if (first.sin() == 0 && longitude <= (1 - Ellipsoid.FLATTENING) * Math.PI) {
      return Ellipsoid.EQUATOR * longitude;
    }
    if (longitude == Math.PI) {
      var overThePole = along(Math.PI);
      if (overThePole.reducedLength() >= 0) {
        return overThePole.length();
      }
    }
    return search();
  }

  /** Newton's method kept inside a bracket that shrinks with every step. */
  private double search() {
    var low = 0.0;
    var high = Math.PI;
    var azimuth = guess();
    var path = along(azimuth);
    for (var step = 0; step < MAX_STEPS && !solves(path); step++) {
      var error = path.longitude() - longitude;
      low = error < 0 ? azimuth : low;
      high = error < 0 ? high : azimuth;
      var next = azimuth - error / path.longitudeSlope();
      azimuth = next > low && next < high ? next : 0.5 * (low + high);
      path = along(azimuth);
    }
    return corrected(path, path.longitude() - longitude);
  }

  /** The path over the pole arrives as well, but is not the shortest. */
  private boolean solves(GeodesicPath path) {
    return Math.abs(path.longitude() - longitude) < CLOSE_ENOUGH && path.reducedLength() >= 0;
  }

  /** Between two parallels, length grows with longitude by Clairaut's constant. */
  private static double corrected(GeodesicPath path, double error) {
    return path.length() - Ellipsoid.EQUATOR * path.clairaut() * error;
  }

  /** The azimuth on a sphere whose longitudes are stretched to the ellipsoid's. */
  private double guess() {
    var middle = 0.5 * (first.sin() + second.sin());
    var stretch = Math.sqrt(1 - Ellipsoid.E2 * (1 - middle * middle));
    var angle = Math.min(longitude / stretch, Math.PI);
    var east = second.cos() * StrictMath.sin(angle);
    var north = first.cos() * second.sin() - first.sin() * second.cos() * StrictMath.cos(angle);
    return StrictMath.atan2(east, north);
  }

  private GeodesicPath along(double azimuth) {
    return GeodesicPath.of(first, second, azimuth);
  }
}
