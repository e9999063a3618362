package org.verifiedcompliance.domain.geo.plane;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.verifiedcompliance.domain.geo.plane.RingFault.Kind;

/** Whether a ring goes round an area once, without touching itself. */
public final class RingCheck {
  /** Nearer than this many metres two places are one. */
  public static final double TOUCH = 0.01;

  private final PlaneRing ring;
  private final List<PlaneEdge> edges;

  private RingCheck(PlaneRing ring) {
    this.ring = ring;
    edges = ring.edges();
  }

  /** The first thing that is wrong with a ring of three corners or more. */
  public static Optional<RingFault> of(PlaneRing ring) {
    var check = new RingCheck(ring);
    return check.repeated().or(check::empty).or(check::spike).or(check::crossing);
  }

  private Optional<RingFault> repeated() {
    return edges.stream()
        .filter(edge -> edge.length() < TOUCH)
        .findFirst()
        .map(edge -> new RingFault(Kind.REPEATED_CORNER, edge.from()));
  }

  private Optional<RingFault> empty() {
    var longest = ring.longestEdge();
    return ring.corners().stream().allMatch(it -> Math.abs(longest.leftward(it)) < TOUCH)
        ? Optional.of(new RingFault(Kind.NO_AREA, ring.corners().getFirst()))
        : Optional.empty();
  }

  private Optional<RingFault> spike() {
    return IntStream.range(0, edges.size())
        .filter(this::turnsBack)
        .mapToObj(i -> new RingFault(Kind.SPIKE, edges.get(i).to()))
        .findFirst();
  }

  private boolean turnsBack(int index) {
    var edge = edges.get(index);
    var next = edges.get((index + 1) % edges.size());
    return edge.distance(next.to()) < TOUCH || next.distance(edge.from()) < TOUCH;
  }

  private Optional<RingFault> crossing() {
    return IntStream.range(0, edges.size())
        .boxed()
        .flatMap(i -> crossing(i).stream())
        .findFirst()
        .map(at -> new RingFault(Kind.SELF_CROSSING, at));
  }

  /** With an edge after it that is not its neighbour. */
  private Optional<PlanePoint> crossing(int index) {
    var edge = edges.get(index);
    var last = index == 0 ? edges.size() - 1 : edges.size();
    return IntStream.range(index + 2, last)
        .mapToObj(edges::get)
        .filter(other -> edge.isNear(other, TOUCH))
        .flatMap(other -> touch(edge, other).stream())
        .findFirst();
  }

  private static Optional<PlanePoint> touch(PlaneEdge edge, PlaneEdge other) {
    if (edge.crosses(other, 0)) {
      return Optional.of(edge.at(edge.meeting(other)));
    }
    return edge.end(other, TOUCH).or(() -> other.end(edge, TOUCH));
  }
}
