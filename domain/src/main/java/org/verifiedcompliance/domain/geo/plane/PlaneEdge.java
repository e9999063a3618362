package org.verifiedcompliance.domain.geo.plane;

import java.util.Optional;
import java.util.stream.Stream;

/** A straight edge from one point to another. */
public record PlaneEdge(PlanePoint from, PlanePoint to) {
  /** Metres. */
  public double length() {
    return from.distance(to);
  }

  /** The point at this share of the way, 0 at {@link #from} and 1 at {@link #to}. */
  public PlanePoint at(double share) {
    return new PlanePoint(
        from.east() + share * (to.east() - from.east()),
        from.north() + share * (to.north() - from.north()));
  }

  /** The share of the way at which the edge is nearest to the point. */
  public double nearest(PlanePoint point) {
    var east = to.east() - from.east();
    var north = to.north() - from.north();
    var along = (point.east() - from.east()) * east + (point.north() - from.north()) * north;
    var square = east * east + north * north;
    return square == 0 ? 0 : Math.clamp(along / square, 0.0, 1.0);
  }

  /** The distance from the point to the edge in metres. */
  public double distance(PlanePoint point) {
    return at(nearest(point)).distance(point);
  }

  /** How far the point is to the left of the edge's line in metres, negative to the right. */
  double leftward(PlanePoint point) {
    var cross =
        (to.east() - from.east()) * (point.north() - from.north())
            - (to.north() - from.north()) * (point.east() - from.east());
    return cross / length();
  }

  /** An end of this edge that lies on the other one, or within so many metres of it. */
  Optional<PlanePoint> end(PlaneEdge other, double margin) {
    return Stream.of(from, to).filter(end -> other.distance(end) < margin).findFirst();
  }

  /** Whether the boxes around both are at most this many metres apart. */
  boolean isNear(PlaneEdge other, double margin) {
    return gap(from.east(), to.east(), other.from.east(), other.to.east()) <= margin
        && gap(from.north(), to.north(), other.from.north(), other.to.north()) <= margin;
  }

  /** Whether each has its ends on both sides of the other, by more than the margin in metres. */
  boolean crosses(PlaneEdge other, double margin) {
    return isNear(other, 0)
        && areApart(leftward(other.from), leftward(other.to), margin)
        && areApart(other.leftward(from), other.leftward(to), margin);
  }

  /** The share of this edge at which its line meets the other's; they must not be parallel. */
  double meeting(PlaneEdge other) {
    var before = other.leftward(from);
    return before / (before - other.leftward(to));
  }

  private static boolean areApart(double one, double other, double margin) {
    return one * other < 0 && Math.min(Math.abs(one), Math.abs(other)) > margin;
  }

  private static double gap(double a, double b, double c, double d) {
    return Math.max(Math.min(a, b), Math.min(c, d)) - Math.min(Math.max(a, b), Math.max(c, d));
  }
}
