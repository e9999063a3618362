package org.verifiedcompliance.geo.zones;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.verifiedcompliance.domain.geo.Coordinate;

/**
 * Places in the order of their latitude, so that an edge meets only those beside it: a place is
 * inside when a ray from it to the east crosses an odd number of edges, holes and islands included.
 * Of overlapping zones the first counts.
 */
final class PlaceLookup {
  /** A place on the rim of the map is looked up just inside. */
  private static final double RIM = 1e-5;

  private final Coordinate[] places;
  private final double[] latitudes;
  private final double[] longitudes;
  private final boolean[] inside;
  private final Map<Coordinate, ZoneId> found = new HashMap<>();

  PlaceLookup(Collection<Coordinate> wanted) {
    places = wanted.toArray(new Coordinate[0]);
    Arrays.sort(places, Comparator.comparingDouble(Coordinate::latitude));
    latitudes = Arrays.stream(places).mapToDouble(p -> within(p.latitude(), 90)).toArray();
    longitudes = Arrays.stream(places).mapToDouble(p -> within(p.longitude(), 180)).toArray();
    inside = new boolean[places.length];
  }

  private static double within(double degrees, int limit) {
    return Math.clamp(degrees, RIM - limit, limit - RIM);
  }

  boolean isDone() {
    return found.size() == places.length;
  }

  /** Whether any place lies in the zone. */
  boolean isTouched(ZoneFeature zone) {
    Arrays.fill(inside, false);
    zone.edges(this::cross);
    for (var one : inside) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /** Gives the zone to the places that were inside at the last look. */
  void assign(ZoneId zone) {
    for (int i = 0; i < places.length; i++) {
      if (inside[i]) {
        found.putIfAbsent(places[i], zone);
      }
    }
  }

  Map<Coordinate, ZoneId> found() {
    return Map.copyOf(found);
  }

  private void cross(float fromX, float fromY, float toX, float toY) {
    double south = Math.min(fromY, toY);
    double north = Math.max(fromY, toY);
    for (int i = firstFrom(south); i < latitudes.length && latitudes[i] < north; i++) {
      var x = fromX + (latitudes[i] - fromY) / (toY - fromY) * (toX - fromX);
      if (x > longitudes[i]) {
        inside[i] = !inside[i];
      }
    }
  }

  private int firstFrom(double latitude) {
    int low = 0;
    int high = latitudes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (latitudes[middle] < latitude) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
