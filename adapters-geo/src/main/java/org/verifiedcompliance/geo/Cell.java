package org.verifiedcompliance.geo;

/**
 * A cube of space that a node of the tree stands for.
 *
 * @param x its lowest corner
 */
record Cell(int level, double x, double y, double z) {
  /** All of the earth. */
  static final Cell ROOT = new Cell(0, Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);

  double side() {
    return 0x1p32 / (1L << Math.min(level, PlaceKey.EARTH_LEVELS));
  }

  Cell child(int slot) {
    if (level >= PlaceKey.EARTH_LEVELS) {
      return new Cell(level + 1, x, y, z);
    }
    var half = side() / 2;
    return new Cell(
        level + 1,
        (slot & 4) == 0 ? x : x + half,
        (slot & 2) == 0 ? y : y + half,
        (slot & 1) == 0 ? z : z + half);
  }

  /** The child that the point is in, or the nearest to it. */
  int slotNear(EarthPoint point) {
    var half = side() / 2;
    return (point.x() < x + half ? 0 : 4)
        | (point.y() < y + half ? 0 : 2)
        | (point.z() < z + half ? 0 : 1);
  }

  /** The square of the least distance between the point and anything in the cube. */
  double squaredDistance(EarthPoint point) {
    var side = side();
    var dx = outside(point.x(), x, side);
    var dy = outside(point.y(), y, side);
    var dz = outside(point.z(), z, side);
    return dx * dx + dy * dy + dz * dz;
  }

  private static double outside(double value, double low, double side) {
    return Math.max(0, Math.max(low - value, value - low - side));
  }
}
