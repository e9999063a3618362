package org.verifiedcompliance.domain.geo;

/**
 * The geodesic distance on the WGS 84 ellipsoid with nothing but this class: right everywhere, the
 * poles, the antimeridian and nearly opposite places included, to less than a micrometre.
 *
 * <p>In strict arithmetic, so that a stored distance can be computed again anywhere.
 */
public final class Wgs84Geodesic implements Geodesic {
  /** It has no state: one serves everybody. */
  public Wgs84Geodesic() {}

  @Override
  public Meters distance(Coordinate from, Coordinate to) {
    return new Meters(meters(from.latitude(), from.longitude(), to.latitude(), to.longitude()));
  }

  /** The distance in metres between places in degrees, not rounded to any grid. */
  static double meters(double latitude1, double longitude1, double latitude2, double longitude2) {
    var apart = Math.abs(Math.IEEEremainder(longitude2 - longitude1, 360));
    return GeodesicProblem.of(latitude1, latitude2, Math.toRadians(apart)).solve();
  }
}
