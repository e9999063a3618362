package org.verifiedcompliance.domain.geo;

/** Measures how far a place is from a fence. */
public final class FenceDistance {
  private final Geodesic geodesic;

  /** Measures with these distances. */
  public FenceDistance(Geodesic geodesic) {
    this.geodesic = geodesic;
  }

  /** The distance from the place to the edge of the fence, 0 inside. */
  public Meters toEdge(Coordinate place, Fence fence) {
    return switch (fence) {
      case CircleFence(var center, var radius) ->
          new Meters(Math.max(0, geodesic.distance(place, center).value() - radius.value()));
    };
  }
}
