package org.verifiedcompliance.domain.geo;

/** Port: the length of the shortest path on the WGS 84 ellipsoid. */
@FunctionalInterface
public interface Geodesic {
  /** The distance between two places, right everywhere, the poles and the antimeridian included. */
  Meters distance(Coordinate from, Coordinate to);
}
