package org.verifiedcompliance.domain.geo;

import java.util.List;
import java.util.stream.Stream;

/**
 * One polygon of a fence: an outline and what is cut out of it. Its edges are the straight ways on
 * the ground between neighbouring corners, the short way round, also across the antimeridian.
 *
 * @param outline the corners in order, without repeating the first one at the end
 * @param holes each as the outline
 */
public record PolygonPart(List<Coordinate> outline, List<List<Coordinate>> holes) {
  /** Drops a last corner that only repeats the first one. */
  public PolygonPart {
    outline = opened(outline);
    holes = holes.stream().map(PolygonPart::opened).toList();
  }

  /** A polygon without holes. */
  public static PolygonPart of(Coordinate... outline) {
    return new PolygonPart(List.of(outline), List.of());
  }

  /** The outline and the holes, in this order. */
  public List<List<Coordinate>> rings() {
    return Stream.concat(Stream.of(outline), holes.stream()).toList();
  }

  private static List<Coordinate> opened(List<Coordinate> ring) {
    var isClosed = ring.size() > 1 && ring.getFirst().equals(ring.getLast());
    return List.copyOf(isClosed ? ring.subList(0, ring.size() - 1) : ring);
  }
}
