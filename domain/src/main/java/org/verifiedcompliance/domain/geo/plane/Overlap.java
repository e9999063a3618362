package org.verifiedcompliance.domain.geo.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How areas whose rings are simple lie to each other; touching is no overlap. */
public final class Overlap {
  private static final double TOUCH = RingCheck.TOUCH;

  private Overlap() {}

  /** Where a line of one crosses a line of the other. */
  public static Optional<PlanePoint> crossing(PlaneRing one, PlaneRing other) {
    var others = other.edges();
    return one.edges().stream().flatMap(edge -> crossing(edge, others).stream()).findFirst();
  }

  /** A place on the ring that lies outside of the area. */
  public static Optional<PlanePoint> outside(PlaneRing ring, PlaneShape area) {
    return probes(ring, area.edges())
        .filter(probe -> !area.contains(probe) && !isOnEdge(probe, area))
        .findFirst();
  }

  /** A place that both areas have in common; their lines must not cross. */
  public static Optional<PlanePoint> common(PlaneShape one, PlaneShape other) {
    return inside(one, other)
        .or(() -> inside(other, one))
        .or(() -> Optional.of(justInside(one)).filter(other::contains));
  }

  private static Optional<PlanePoint> inside(PlaneShape one, PlaneShape other) {
    var edges = other.edges();
    return one.rings().stream()
        .flatMap(ring -> probes(ring, edges))
        .filter(probe -> other.contains(probe) && !isOnEdge(probe, other))
        .findFirst();
  }

  private static Optional<PlanePoint> crossing(PlaneEdge edge, List<PlaneEdge> others) {
    return others.stream()
        .filter(other -> edge.crosses(other, TOUCH))
        .findFirst()
        .map(other -> edge.at(edge.meeting(other)));
  }

  private static boolean isOnEdge(PlanePoint point, PlaneShape area) {
    return area.edges().stream().anyMatch(edge -> edge.distance(point) < TOUCH);
  }

  /** The corners, and a place in the middle of every piece between two touches. */
  private static Stream<PlanePoint> probes(PlaneRing ring, List<PlaneEdge> others) {
    return ring.edges().stream().flatMap(edge -> probes(edge, others).stream());
  }

  private static List<PlanePoint> probes(PlaneEdge edge, List<PlaneEdge> others) {
    var touches =
        others.stream()
            .filter(other -> edge.isNear(other, TOUCH))
            .flatMapToDouble(other -> touches(edge, other))
            .sorted()
            .toArray();
    var probes = new ArrayList<PlanePoint>();
    probes.add(edge.from());
    var before = 0.0;
    for (var touch : touches) {
      probes.add(edge.at(0.5 * (before + touch)));
      before = touch;
    }
    probes.add(edge.at(0.5 * (before + 1)));
    return probes;
  }

  private static DoubleStream touches(PlaneEdge edge, PlaneEdge other) {
    return edge.crosses(other, 0)
        ? DoubleStream.of(edge.meeting(other))
        : Stream.of(other.from(), other.to())
            .filter(end -> edge.distance(end) < TOUCH)
            .mapToDouble(edge::nearest);
  }

  /** Two touches left of the first outline's longest edge. */
  private static PlanePoint justInside(PlaneShape area) {
    var edge = area.rings().getFirst().longestEdge();
    var middle = edge.at(0.5);
    var east = (edge.to().east() - edge.from().east()) / edge.length();
    var north = (edge.to().north() - edge.from().north()) / edge.length();
    return new PlanePoint(middle.east() - 2 * TOUCH * north, middle.north() + 2 * TOUCH * east);
  }
}
