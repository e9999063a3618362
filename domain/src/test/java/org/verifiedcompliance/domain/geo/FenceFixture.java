package org.verifiedcompliance.domain.geo;

import java.util.ArrayList;
import java.util.List;
import org.verifiedcompliance.domain.geo.plane.PlanePoint;

/** Fences for tests, drawn in metres around a place. */
public final class FenceFixture {
  /** Places where drawing by degrees goes wrong, and one where it does not. */
  public static final List<Coordinate> PLACES =
      List.of(
          new Coordinate(51.5, -0.12),
          new Coordinate(0, 0),
          new Coordinate(-16.8, 180),
          new Coordinate(64.2, -179.9999),
          new Coordinate(78.2, 15.6),
          new Coordinate(89.9999, 77),
          new Coordinate(90, 0),
          new Coordinate(-90, 0),
          new Coordinate(-89.999, -179.9999));

  private FenceFixture() {}

  /** A ring of the corners given as metres east and north of the place, in turn. */
  public static List<Coordinate> ring(Coordinate place, double... meters) {
    var plane = LocalPlane.at(place);
    var ring = new ArrayList<Coordinate>();
    for (var i = 0; i < meters.length; i += 2) {
      ring.add(plane.place(new PlanePoint(meters[i], meters[i + 1])));
    }
    return ring;
  }

  /** A square ring around the place. */
  public static List<Coordinate> square(Coordinate place, double half) {
    return ring(place, -half, -half, half, -half, half, half, -half, half);
  }

  /** 200 m by 200 m without its north-eastern quarter, and a hole of 20 m in the south-west. */
  public static PolygonFence lShape(Coordinate place) {
    return PolygonFence.of(
        List.of(
            new PolygonPart(
                ring(place, -100, -100, 100, -100, 100, 0, 0, 0, 0, 100, -100, 100),
                List.of(ring(place, -60, -60, -40, -60, -40, -40, -60, -40)))));
  }

  /** A ring of land around a lake with an island, and another square to the east. */
  public static PolygonFence islands(Coordinate place) {
    return PolygonFence.of(
        List.of(
            new PolygonPart(square(place, 100), List.of(square(place, 60))),
            new PolygonPart(square(place, 30), List.of()),
            new PolygonPart(ring(place, 150, 0, 250, 0, 250, 100, 150, 100), List.of())));
  }

  /** A regular polygon with as much area as the circle. */
  public static PolygonFence roundish(Coordinate place, int corners, double radius) {
    var step = 2 * Math.PI / corners;
    var reach = radius * Math.sqrt(step / Math.sin(step));
    var meters = new double[2 * corners];
    for (var i = 0; i < corners; i++) {
      meters[2 * i] = reach * Math.cos(i * step);
      meters[2 * i + 1] = reach * Math.sin(i * step);
    }
    return PolygonFence.of(List.of(new PolygonPart(ring(place, meters), List.of())));
  }
}
