package org.verifiedcompliance.geo.zones;

import java.util.Arrays;

/**
 * The zones along one parallel: where each begins and ends. Of overlapping ones the first counts.
 */
final class Band {
  static final int NOWHERE = -1;

  private float[] ends = new float[0];
  private short[] zones = new short[0];

  /** Takes the places where the rim of a zone meets the parallel, of which the first are valid. */
  void add(short zone, float[] crossings, int count) {
    Arrays.sort(crossings, 0, count);
    var spans = zones.length;
    zones = Arrays.copyOf(zones, spans + count / 2);
    Arrays.fill(zones, spans, zones.length, zone);
    ends = Arrays.copyOf(ends, 2 * zones.length);
    System.arraycopy(crossings, 0, ends, 2 * spans, 2 * (count / 2));
  }

  /** The number of the zone. */
  int zoneAt(double longitude) {
    for (int i = 0; i < zones.length; i++) {
      if (ends[2 * i] <= longitude && longitude < ends[2 * i + 1]) {
        return zones[i];
      }
    }
    return NOWHERE;
  }
}
