package org.verifiedcompliance.domain.geo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.plane.PlaneRing;
import org.verifiedcompliance.domain.geo.plane.PlaneShape;

/**
 * All places in one of the polygons, and in none of its holes. Two fences with the same parts are
 * equal.
 *
 * <p>A fence is small against the earth, so that it is judged on a plane in metres around its
 * middle; how little is lost by that is said at {@link LocalPlane}.
 */
public final class PolygonFence implements Fence {
  /** The most corners that a fence may have in all. */
  public static final int MAX_CORNERS = 1_000;

  /** No two corners may be further apart: as much as across the largest circle. */
  public static final Meters MAX_DIAMETER = new Meters(2 * CircleFence.MAX_RADIUS.value());

  /** The smallest area in square metres: that of the smallest circle. */
  public static final double MIN_AREA =
      Math.floor(Math.PI * CircleFence.MIN_RADIUS.value() * CircleFence.MIN_RADIUS.value());

  private final List<PolygonPart> parts;
  private final Coordinate center;
  private final LocalPlane plane;
  private final PlaneShape shape;

  private PolygonFence(List<PolygonPart> parts) {
    this.parts = List.copyOf(parts);
    center = middle(parts);
    plane = LocalPlane.at(center);
    shape = new PlaneShape(rings(parts).map(ring -> ring(plane, ring)).toList());
  }

  /**
   * The fence of these polygons. Rings may run in either direction: outlines are turned
   * counter-clockwise and holes clockwise (RFC 7946, section 3.1.6).
   *
   * @throws BadFenceException when they cross, overlap, are too small, too large or have too few or
   *     too many corners
   */
  public static PolygonFence of(List<PolygonPart> parts) {
    FenceSize.check(parts);
    return FenceSize.checked(new PolygonFence(PolygonRules.checked(parts)));
  }

  /** The fence of polygons that {@link #of} once accepted: nothing is checked or turned. */
  public static PolygonFence restored(List<PolygonPart> parts) {
    return new PolygonFence(parts);
  }

  /** The polygons, outlines counter-clockwise and holes clockwise. */
  public List<PolygonPart> parts() {
    return parts;
  }

  /** The middle of the box around it, which may lie outside of it. */
  public Coordinate center() {
    return center;
  }

  /** The plane around {@link #center}. */
  public LocalPlane plane() {
    return plane;
  }

  /** The fence in {@link #plane}, in the order of the parts and their rings. */
  public PlaneShape shape() {
    return shape;
  }

  /** Square metres. */
  public double area() {
    return shape.area();
  }

  /** Whether the place is inside. */
  public boolean contains(Coordinate place) {
    return shape.contains(plane.of(place));
  }

  static Coordinate middle(List<PolygonPart> parts) {
    return Vector.middle(rings(parts).flatMap(List::stream).map(Vector::of).toList()).place();
  }

  private static Stream<List<Coordinate>> rings(List<PolygonPart> parts) {
    return parts.stream().flatMap(part -> part.rings().stream());
  }

  static PlaneRing ring(LocalPlane plane, List<Coordinate> corners) {
    return new PlaneRing(corners.stream().map(plane::of).toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolygonFence fence && parts.equals(fence.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return "PolygonFence[" + parts.size() + " parts]";
  }
}
