package org.verifiedcompliance.domain.verification;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.PolygonFence;

/**
 * The place at which a claim is judged.
 *
 * @param fence in which presence counts
 * @param name as people call it, null when it has none
 * @param point the published point, null when none is published
 * @param altitudeMeters of the place above mean sea level, null when unknown
 */
public record Venue(
    Fence fence,
    @Nullable String name,
    @Nullable Coordinate point,
    @Nullable Double altitudeMeters) {

  /** A place of which only the fence is known; a circle's centre counts as published. */
  public static Venue of(Fence fence) {
    return switch (fence) {
      case CircleFence circle -> new Venue(fence, null, circle.center(), null);
      case PolygonFence polygon -> new Venue(polygon, null, null, null);
    };
  }

  /** The same place by a name. */
  public Venue named(String name) {
    return new Venue(fence, name, point, altitudeMeters);
  }
}
