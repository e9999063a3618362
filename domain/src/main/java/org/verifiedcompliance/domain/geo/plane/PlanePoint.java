package org.verifiedcompliance.domain.geo.plane;

/**
 * A point in a plane.
 *
 * @param east metres east of the plane's origin
 * @param north metres north of it
 */
public record PlanePoint(double east, double north) {
  /** The distance in metres. */
  public double distance(PlanePoint other) {
    return length(other.east - east, other.north - north);
  }

  static double length(double east, double north) {
    return Math.sqrt(east * east + north * north);
  }
}
