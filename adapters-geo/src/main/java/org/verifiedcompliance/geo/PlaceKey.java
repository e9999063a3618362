package org.verifiedcompliance.geo;

import java.util.UUID;
import org.verifiedcompliance.domain.geo.Coordinate;

/**
 * The way through the tree to a meeting: by its place, and where cells get too small by its id, so
 * that any number of meetings in one building still spread over small leaves.
 */
record PlaceKey(int x, int y, int z, long idHigh, long idLow) {
  /** From this level on, where cells have sides of 4 m, the id leads. */
  static final int EARTH_LEVELS = 22;

  /** The last level: the bits of the id are used up. */
  static final int LAST_LEVEL = EARTH_LEVELS + Long.SIZE / 3;

  private static final int SIGN = Integer.SIZE - 1;

  static PlaceKey of(Coordinate place, UUID id) {
    var point = EarthPoint.of(place);
    return new PlaceKey(
        (int) Math.rint(point.x()),
        (int) Math.rint(point.y()),
        (int) Math.rint(point.z()),
        id.getMostSignificantBits(),
        id.getLeastSignificantBits());
  }

  static PlaceKey of(IndexedPlace place) {
    return new PlaceKey(place.x(), place.y(), place.z(), place.idHigh(), place.idLow());
  }

  /** Which of the eight children of a branch at this level it belongs to. */
  int slot(int level) {
    return level < EARTH_LEVELS
        ? upper(x, level) << 2 | upper(y, level) << 1 | upper(z, level)
        : (int) (idLow >>> (3 * (level - EARTH_LEVELS))) & 7;
  }

  private static int upper(int coordinate, int level) {
    return ((coordinate ^ Integer.MIN_VALUE) >>> (SIGN - level)) & 1;
  }
}
