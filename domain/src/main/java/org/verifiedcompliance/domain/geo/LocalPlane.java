package org.verifiedcompliance.domain.geo;

import org.verifiedcompliance.domain.geo.plane.PlanePoint;

/**
 * A map of the surroundings of a place in metres, the azimuthal equidistant projection: every point
 * lies in its true direction and at its true distance from the origin. There is no longitude in it,
 * so that poles and the antimeridian are places like any other.
 *
 * <p>Between two points that are both within {@code r} metres of the origin, the plane is wrong by
 * at most the share {@code (r / 6,371,000)² / 2}: within the largest fence by less than a
 * millimetre.
 */
public final class LocalPlane {
  private final Vector origin;
  private final Vector east;
  private final Vector north;
  private final Vector up;

  /** Radius of the sphere that fits the ellipsoid best here, in metres. */
  private final double radius;

  private LocalPlane(Coordinate place) {
    var latitude = Math.toRadians(place.latitude());
    var longitude = Math.toRadians(place.longitude());
    var sinLat = StrictMath.sin(latitude);
    var cosLat = StrictMath.cos(latitude);
    var sinLng = StrictMath.sin(longitude);
    var cosLng = StrictMath.cos(longitude);
    origin = Vector.of(place);
    east = new Vector(-sinLng, cosLng, 0);
    north = new Vector(-sinLat * cosLng, -sinLat * sinLng, cosLat);
    up = new Vector(cosLat * cosLng, cosLat * sinLng, sinLat);
    radius = Ellipsoid.POLE / (1 - Ellipsoid.E2 * sinLat * sinLat);
  }

  /** The plane with its origin at this place. */
  public static LocalPlane at(Coordinate origin) {
    return new LocalPlane(origin);
  }

  /** Where the place lies: to ten micrometres up to 10 km; what is far away is only seen as far. */
  public PlanePoint of(Coordinate place) {
    var chord = Vector.of(place).minus(origin);
    var arc = 2 * radius * StrictMath.asin(Math.min(1, chord.length() / (2 * radius)));
    return along(chord, arc);
  }

  /** Where a place lies, however far away, if this is its geodesic distance from the origin. */
  public PlanePoint of(Coordinate place, Meters distance) {
    return along(Vector.of(place).minus(origin), distance.value());
  }

  /** The place at a point within 10 km of the origin. */
  public Coordinate place(PlanePoint point) {
    var arc = Math.sqrt(point.east() * point.east() + point.north() * point.north());
    if (arc == 0) {
      return origin.place();
    }
    var angle = arc / radius;
    var shrink = radius * StrictMath.sin(angle) / arc;
    var drop = 2 * StrictMath.sin(angle / 2) * StrictMath.sin(angle / 2) * radius;
    return origin
        .plus(east.times(shrink * point.east()))
        .plus(north.times(shrink * point.north()))
        .plus(up.times(-drop))
        .place();
  }

  private PlanePoint along(Vector direction, double distance) {
    var eastward = direction.dot(east);
    var northward = direction.dot(north);
    var length = Math.sqrt(eastward * eastward + northward * northward);
    return length == 0
        ? new PlanePoint(0, distance)
        : new PlanePoint(eastward / length * distance, northward / length * distance);
  }
}
