package org.verifiedcompliance.persistence.meetings;

import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;

/**
 * One or two boxes of latitude and longitude, in 1e-7 degrees, that hold everything within a radius
 * of a place: two at the antimeridian, all longitudes where the circle holds a pole.
 *
 * @param south lower end of both boxes
 * @param north upper end of both boxes
 * @param west of the first box
 * @param east of the first box
 * @param otherWest of the second box, the same as the first where there is only one
 * @param otherEast of the second box
 */
record PlaceBoxes(
    double south, double north, double west, double east, double otherWest, double otherEast) {
  /** Nowhere is a degree of latitude shorter: the meridian's radius at the equator. */
  private static final double SHORTEST_RADIUS = 6_335_439;

  /** Nowhere is the radius across the meridian shorter. */
  private static final double EQUATOR = 6_378_137;

  private static final double E7 = 1e7;
  private static final double HALF_TURN = 180 * E7;
  private static final double MARGIN = 20;

  static PlaceBoxes around(Coordinate center, Meters radius) {
    var height = Math.toDegrees(radius.value() / SHORTEST_RADIUS) * E7 + MARGIN;
    var south = center.latitudeE7() - height;
    var north = center.latitudeE7() + height;
    var width = halfWidth(Math.max(-south, north), radius);
    var west = center.longitudeE7() - width;
    var east = center.longitudeE7() + width;
    if (width >= HALF_TURN) {
      return new PlaceBoxes(south, north, -HALF_TURN, HALF_TURN, -HALF_TURN, HALF_TURN);
    }
    if (west <= -HALF_TURN) {
      return new PlaceBoxes(south, north, -HALF_TURN, east, west + 2 * HALF_TURN, HALF_TURN);
    }
    return east >= HALF_TURN
        ? new PlaceBoxes(south, north, west, HALF_TURN, -HALF_TURN, east - 2 * HALF_TURN)
        : new PlaceBoxes(south, north, west, east, west, east);
  }

  /**
   * A chord between two meridians is at least that between their points on the shortest parallel of
   * the box, and no chord is longer than the radius.
   */
  private static double halfWidth(double furthestLatitude, Meters radius) {
    if (furthestLatitude >= HALF_TURN / 2) {
      return HALF_TURN;
    }
    var parallel = EQUATOR * Math.cos(Math.toRadians(furthestLatitude / E7));
    var halfSine = radius.value() / (2 * parallel);
    return halfSine >= 1 ? HALF_TURN : Math.toDegrees(2 * Math.asin(halfSine)) * E7 + MARGIN;
  }
}
