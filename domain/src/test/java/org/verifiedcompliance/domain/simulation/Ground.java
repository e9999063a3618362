package org.verifiedcompliance.domain.simulation;

import org.verifiedcompliance.domain.geo.Coordinate;

/**
 * The plane that touches the WGS 84 ellipsoid at a place: metres east and north of it. Right to a
 * millimetre in a few hundred metres, and to a percent in 100 km, away from the poles.
 */
public record Ground(Coordinate origin) {
  private static final double EQUATOR = 6_378_137;
  private static final double FLATTENING = 1 / 298.257223563;
  private static final double ECCENTRICITY2 = FLATTENING * (2 - FLATTENING);

  /** The place so many metres east and north of the origin. */
  public Coordinate at(double east, double north) {
    var latitude = origin.latitude() + Math.toDegrees(north / meridianRadius());
    var longitude = origin.longitude() + Math.toDegrees(east / parallelRadius());
    return new Coordinate(Math.clamp(latitude, -90, 90), Math.IEEEremainder(longitude, 360));
  }

  /** The place so many metres away in a direction, in radians clockwise from north. */
  public Coordinate toward(double direction, double meters) {
    return at(meters * Math.sin(direction), meters * Math.cos(direction));
  }

  /** Metres that a place lies east of the origin. */
  public double east(Coordinate place) {
    var apart = Math.IEEEremainder(place.longitude() - origin.longitude(), 360);
    return Math.toRadians(apart) * parallelRadius();
  }

  /** Metres that a place lies north of the origin. */
  public double north(Coordinate place) {
    return Math.toRadians(place.latitude() - origin.latitude()) * meridianRadius();
  }

  private double meridianRadius() {
    return EQUATOR * (1 - ECCENTRICITY2) / Math.pow(squash(), 1.5);
  }

  private double parallelRadius() {
    return EQUATOR / Math.sqrt(squash()) * Math.cos(Math.toRadians(origin.latitude()));
  }

  private double squash() {
    var sine = Math.sin(Math.toRadians(origin.latitude()));
    return 1 - ECCENTRICITY2 * sine * sine;
  }
}
