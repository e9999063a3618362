package org.verifiedcompliance.domain.geo.plane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A closed line of straight edges.
 *
 * @param corners in order, without repeating the first one
 */
public record PlaneRing(List<PlanePoint> corners) {
  /** Copies the corners. */
  public PlaneRing {
    corners = List.copyOf(corners);
  }

  /** The edges in order, the first one from the first corner. */
  public List<PlaneEdge> edges() {
    var edges = new ArrayList<PlaneEdge>(corners.size());
    for (var i = 0; i < corners.size(); i++) {
      edges.add(new PlaneEdge(corners.get(i), corners.get((i + 1) % corners.size())));
    }
    return edges;
  }

  /** The same line, counter-clockwise or clockwise. */
  public PlaneRing wound(boolean counterClockwise) {
    return area() > 0 == counterClockwise ? this : new PlaneRing(corners.reversed());
  }

  PlaneEdge longestEdge() {
    return edges().stream().max(Comparator.comparingDouble(PlaneEdge::length)).orElseThrow();
  }

  /** Square metres by Gauss's formula: positive counter-clockwise, negative clockwise. */
  public double area() {
    var origin = corners.getFirst();
    var sum = 0.0;
    var from = corners.getLast();
    for (var to : corners) {
      sum +=
          (from.east() - origin.east()) * (to.north() - origin.north())
              - (to.east() - origin.east()) * (from.north() - origin.north());
      from = to;
    }
    return 0.5 * sum;
  }

  /** Whether a line from the point to the east leaves the ring more often than it enters. */
  public boolean contains(PlanePoint point) {
    var inside = false;
    var from = corners.getLast();
    for (var to : corners) {
      if ((from.north() > point.north()) != (to.north() > point.north())) {
        var share = (point.north() - from.north()) / (to.north() - from.north());
        inside ^= point.east() < from.east() + share * (to.east() - from.east());
      }
      from = to;
    }
    return inside;
  }
}
