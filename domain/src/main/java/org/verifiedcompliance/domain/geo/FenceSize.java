package org.verifiedcompliance.domain.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds polygons to how large a fence may be, before anything takes them to be small. */
final class FenceSize {
  private static final int FEWEST = 3;

  private FenceSize() {}

  static void check(List<PolygonPart> parts) {
    if (parts.isEmpty()) {
      throw bad("no-polygon", "needs at least one polygon", null);
    }
    var corners = new ArrayList<Coordinate>();
    for (var part : parts) {
      for (var ring : part.rings()) {
        requireEnough(ring);
        corners.addAll(ring);
      }
    }
    if (corners.size() > PolygonFence.MAX_CORNERS) {
      throw bad(
          "too-many-corners",
          "has %s corners; at most %s are allowed"
              .formatted(corners.size(), PolygonFence.MAX_CORNERS),
          null);
    }
    requireNear(corners);
  }

  static PolygonFence checked(PolygonFence fence) {
    if (fence.shape().area() < PolygonFence.MIN_AREA) {
      throw bad(
          "too-small",
          "must cover at least %s square metres".formatted(Math.round(PolygonFence.MIN_AREA)),
          fence.center());
    }
    return fence;
  }

  /** Such as {@code 51.500000, -0.120000}. */
  static String words(Coordinate place) {
    return String.format(Locale.ROOT, "%.6f, %.6f", place.latitude(), place.longitude());
  }

  private static void requireEnough(List<Coordinate> ring) {
    if (ring.stream().distinct().count() < FEWEST) {
      var place = ring.isEmpty() ? null : ring.getFirst();
      throw bad(
          "too-few-corners",
          "has a ring of less than three different corners"
              + (place == null ? "" : " at " + words(place)),
          place);
    }
  }

  /** So near to each other, a straight line through the ground is as long as the way on it. */
  private static void requireNear(List<Coordinate> corners) {
    var limit = PolygonFence.MAX_DIAMETER.value();
    var vectors = corners.stream().map(Vector::of).toList();
    for (var i = 0; i < vectors.size(); i++) {
      for (var other : vectors.subList(0, i)) {
        if (vectors.get(i).minus(other).length() > limit) {
          var place = corners.get(i);
          throw bad(
              "too-large",
              "reaches too far at %s: no two corners may be more than %s m apart"
                  .formatted(words(place), Math.round(limit)),
              place);
        }
      }
    }
  }

  private static BadFenceException bad(String code, String message, @Nullable Coordinate place) {
    return new BadFenceException(code, message, place);
  }
}
