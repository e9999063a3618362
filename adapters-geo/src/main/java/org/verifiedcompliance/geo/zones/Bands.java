package org.verifiedcompliance.geo.zones;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The zones along 18,000 parallels, a hundredth of a degree apart: some 10 MB of heap. */
final class Bands {
  private static final int PER_DEGREE = 100;
  private static final int COUNT = 180 * PER_DEGREE;

  private final Band[] bands = new Band[COUNT];
  private final List<ZoneId> zones = new ArrayList<>();

  private final float[][] crossings = new float[COUNT][];
  private final int[] counts = new int[COUNT];

  static Bands read() throws IOException {
    var bands = new Bands();
    var known = ZoneId.getAvailableZoneIds();
    try (var shapes = ZoneShapes.open()) {
      while (shapes.next()) {
        var zone = shapes.feature().zone();
        if (known.contains(zone)) {
          bands.add(ZoneId.of(zone), shapes.feature());
        }
      }
    }
    Arrays.fill(bands.crossings, null);
    return bands;
  }

  /** The zone on the parallel that is next to the place, at most 560 m away. */
  Optional<ZoneId> zoneAt(double latitude, double longitude) {
    var band = bands[Math.clamp((int) ((latitude + 90) * PER_DEGREE), 0, COUNT - 1)];
    var zone = band == null ? Band.NOWHERE : band.zoneAt(longitude);
    return zone == Band.NOWHERE ? Optional.empty() : Optional.of(zones.get(zone));
  }

  private void add(ZoneId zone, ZoneFeature feature) {
    feature.edges(this::cross);
    for (int i = 0; i < COUNT; i++) {
      if (counts[i] > 0) {
        bands[i] = bands[i] == null ? new Band() : bands[i];
        bands[i].add((short) zones.size(), crossings[i], counts[i]);
        counts[i] = 0;
      }
    }
    zones.add(zone);
  }

  private void cross(float fromX, float fromY, float toX, float toY) {
    var first = firstFrom(Math.min(fromY, toY));
    var end = firstFrom(Math.max(fromY, toY));
    for (int i = first; i < end; i++) {
      put(i, (float) (fromX + (parallel(i) - fromY) / (toY - fromY) * (toX - fromX)));
    }
  }

  private void put(int band, float longitude) {
    var kept = crossings[band] == null ? new float[16] : crossings[band];
    crossings[band] = counts[band] < kept.length ? kept : Arrays.copyOf(kept, 2 * kept.length);
    crossings[band][counts[band]++] = longitude;
  }

  /** The first parallel that is not south of there. */
  private static int firstFrom(double latitude) {
    return Math.clamp((int) Math.ceil((latitude + 90) * PER_DEGREE - 0.5), 0, COUNT);
  }

  private static double parallel(int band) {
    return (band + 0.5) / PER_DEGREE - 90;
  }
}
