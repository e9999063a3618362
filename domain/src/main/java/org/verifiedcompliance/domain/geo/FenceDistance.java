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
      case PolygonFence polygon -> toEdge(place, polygon);
    };
  }

  /**
   * The plane finds the nearest edge, and the geodesic measures: it gives the way to the edge's
   * nearer end, and the plane only how much shorter the way to the edge itself is. Within 50 km of
   * the fence this is right to a centimetre, up to 3,000 km to a metre, and anywhere to the size of
   * the fence.
   */
  private Meters toEdge(Coordinate place, PolygonFence fence) {
    var here = fence.plane().of(place, geodesic.distance(fence.center(), place));
    if (fence.shape().contains(here)) {
      return Meters.ZERO;
    }
    var edge = fence.shape().nearestEdge(here);
    var share = edge.nearest(here);
    var end = share < 0.5 ? edge.from() : edge.to();
    var toEnd = geodesic.distance(place, fence.plane().place(end)).value();
    var less = end.distance(here) - edge.at(share).distance(here);
    return new Meters(Math.max(0, toEnd - less));
  }
}
