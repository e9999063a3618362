package org.verifiedcompliance.domain.verification.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.plane.PlanePoint;
import org.verifiedcompliance.domain.geo.plane.PlaneRing;
import org.verifiedcompliance.domain.geo.plane.PlaneShape;

class PolygonProbabilityTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final int CASES = 200;

  private final Random random = new Random(1980);

  @Test
  void aRectangleIsAProductOfTwoIntervals() {
    for (var i = 0; i < CASES; i++) {
      var west = random.nextDouble(-400, 300);
      var south = random.nextDouble(-400, 300);
      var east = west + random.nextDouble(1, 600);
      var north = south + random.nextDouble(1, 600);
      var sigma = random.nextDouble(1, 300);
      assertThat(inside(List.of(box(west, south, east, north)), sigma))
          .isCloseTo(product(west, south, east, north, sigma), EXACT);
    }
  }

  @Test
  void turningThePolygonAroundTheFixChangesNothing() {
    var square = box(-20, -50, 130, 100);
    var straight = inside(List.of(square), 60);
    for (var degrees = 0; degrees < 360; degrees += 7) {
      assertThat(inside(List.of(turned(square, degrees)), 60)).isCloseTo(straight, EXACT);
    }
  }

  @Test
  void aConcaveShapeIsTheSumOfItsParts() {
    var shape =
        List.of(
            new PlanePoint(-10, -20),
            new PlanePoint(90, -20),
            new PlanePoint(90, 30),
            new PlanePoint(40, 30),
            new PlanePoint(40, 80),
            new PlanePoint(-10, 80));

    assertThat(inside(List.of(shape), 35))
        .isCloseTo(product(-10, -20, 90, 30, 35) + product(-10, 30, 40, 80, 35), EXACT);
  }

  @Test
  void aHoleIsTakenAwayAndAnotherPartIsAdded() {
    var outline = box(-100, -100, 100, 100);
    var hole = box(-30, -30, 40, 40).reversed();
    var other = box(150, -50, 250, 50);

    assertThat(inside(List.of(outline, hole, other), 80))
        .isCloseTo(
            product(-100, -100, 100, 100, 80)
                - product(-30, -30, 40, 40, 80)
                + product(150, -50, 250, 50, 80),
            EXACT);
  }

  @Test
  void manyCornersMakeACircle() {
    for (var distance : new double[] {0, 80, 150, 260}) {
      for (var sigma : new double[] {5, 40, 120}) {
        assertThat(inside(List.of(circle(720, distance, 150)), sigma))
            .isCloseTo(CircleProbability.inside(distance, 150, sigma), within(1e-9));
      }
    }
  }

  /** Short pieces are integrated with few nodes: cutting edges must change nothing. */
  @Test
  void cuttingEdgesIntoPiecesChangesNothing() {
    for (var i = 0; i < CASES; i++) {
      var box = turned(box(-random.nextDouble(300), -random.nextDouble(300), 80, 90), i);
      var sigma = random.nextDouble(5, 300);
      var whole = inside(List.of(box), sigma);
      for (var pieces : new int[] {2, 3, 7, 20, 61}) {
        assertThat(inside(List.of(cut(box, pieces)), sigma)).isCloseTo(whole, EXACT);
      }
    }
  }

  @Test
  void farAwayNothingIsInsideAndDeepInsideAllIs() {
    for (var at : new double[] {-1_000, 1_000}) {
      assertThat(inside(List.of(box(at, -50, at + 100, 50)), 10)).isZero();
      assertThat(inside(List.of(box(-50, at, 50, at + 100)), 10)).isZero();
    }
    assertThat(inside(List.of(box(-500, -500, 500, 500)), 10)).isCloseTo(1, EXACT);
  }

  private static double inside(List<List<PlanePoint>> rings, double sigma) {
    var shape = new PlaneShape(rings.stream().map(PlaneRing::new).toList());
    return PolygonProbability.inside(shape, new PlanePoint(0, 0), sigma);
  }

  private static List<PlanePoint> box(double west, double south, double east, double north) {
    return List.of(
        new PlanePoint(west, south),
        new PlanePoint(east, south),
        new PlanePoint(east, north),
        new PlanePoint(west, north));
  }

  private static List<PlanePoint> cut(List<PlanePoint> ring, int pieces) {
    return new PlaneRing(ring)
        .edges().stream()
            .flatMap(edge -> IntStream.range(0, pieces).mapToObj(i -> edge.at((double) i / pieces)))
            .toList();
  }

  private static double product(
      double west, double south, double east, double north, double sigma) {
    return Normal.between(west / sigma, east / sigma)
        * Normal.between(south / sigma, north / sigma);
  }

  private static List<PlanePoint> turned(List<PlanePoint> ring, double degrees) {
    var sin = Math.sin(Math.toRadians(degrees));
    var cos = Math.cos(Math.toRadians(degrees));
    return ring.stream()
        .map(
            c -> new PlanePoint(c.east() * cos - c.north() * sin, c.east() * sin + c.north() * cos))
        .toList();
  }

  /** Of the same area as the circle. */
  private static List<PlanePoint> circle(int corners, double distance, double radius) {
    var step = 2 * Math.PI / corners;
    var reach = radius * Math.sqrt(step / Math.sin(step));
    var ring = new ArrayList<PlanePoint>();
    for (var i = 0; i < corners; i++) {
      ring.add(new PlanePoint(distance + reach * Math.cos(i * step), reach * Math.sin(i * step)));
    }
    return ring;
  }
}
