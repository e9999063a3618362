package org.verifiedcompliance.domain.geo.plane;

import java.util.Comparator;
import java.util.List;

/**
 * An area with any number of parts and holes.
 *
 * @param rings at least one; outlines counter-clockwise, holes clockwise; they may touch but not
 *     cross
 */
public record PlaneShape(List<PlaneRing> rings) {
  /** Copies the rings. */
  public PlaneShape {
    rings = List.copyOf(rings);
  }

  /** Square metres. */
  public double area() {
    return rings.stream().mapToDouble(PlaneRing::area).sum();
  }

  /** Whether the point is in an outline and in none of its holes. */
  public boolean contains(PlanePoint point) {
    var inside = false;
    for (var ring : rings) {
      inside ^= ring.contains(point);
    }
    return inside;
  }

  /** All edges, ring by ring. */
  public List<PlaneEdge> edges() {
    return rings.stream().flatMap(ring -> ring.edges().stream()).toList();
  }

  /** The edge that is nearest to the point. */
  public PlaneEdge nearestEdge(PlanePoint point) {
    return edges().stream()
        .min(Comparator.comparingDouble(edge -> edge.distance(point)))
        .orElseThrow();
  }
}
