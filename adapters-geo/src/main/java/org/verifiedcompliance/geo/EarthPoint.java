package org.verifiedcompliance.geo;

import org.verifiedcompliance.domain.geo.Coordinate;

/**
 * A place on the ellipsoid in earth-centred coordinates, where neither the poles nor the
 * antimeridian are special.
 *
 * @param x towards latitude 0, longitude 0, in {@link #UNITS_PER_METER}
 * @param y towards latitude 0, longitude 90
 * @param z towards the north pole
 */
record EarthPoint(double x, double y, double z) {
  /** So that the whole earth fits into an int; one unit is about 4 mm. */
  static final double UNITS_PER_METER = 256;

  private static final double EQUATOR = 6_378_137 * UNITS_PER_METER;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double SQUARED_ECCENTRICITY = FLATTENING * (2 - FLATTENING);

  static EarthPoint of(Coordinate place) {
    var latitude = Math.toRadians(place.latitude());
    var longitude = Math.toRadians(place.longitude());
    var sine = Math.sin(latitude);
    var normal = EQUATOR / Math.sqrt(1 - SQUARED_ECCENTRICITY * sine * sine);
    var toAxis = normal * Math.cos(latitude);
    return new EarthPoint(
        toAxis * Math.cos(longitude),
        toAxis * Math.sin(longitude),
        normal * (1 - SQUARED_ECCENTRICITY) * sine);
  }
}
