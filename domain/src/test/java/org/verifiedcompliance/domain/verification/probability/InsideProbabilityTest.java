package org.verifiedcompliance.domain.verification.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.verifiedcompliance.domain.geo.FenceFixture.lShape;
import static org.verifiedcompliance.domain.geo.FenceFixture.ring;
import static org.verifiedcompliance.domain.geo.FenceFixture.roundish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.LocalPlane;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.geo.PolygonPart;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.geo.plane.PlanePoint;

/** Polygons on the ground, by the exact cases. */
class InsideProbabilityTest {
  private static final Coordinate LONDON = new Coordinate(51.5, -0.12);
  private static final InsideProbability PROBABILITY = new InsideProbability(new Wgs84Geodesic());

  private final Random random = new Random(1980);

  /** The corners of the fence are kept to 1 cm; the probability changes by that over the error. */
  private static double grid(double sigma) {
    return 0.02 / sigma;
  }

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void anLShapeWithAHoleIsASumOfRectangles(Coordinate place) {
    var fence = lShape(place);
    for (var i = 0; i < 40; i++) {
      var east = random.nextDouble(-200, 200);
      var north = random.nextDouble(-200, 200);
      var sigma = random.nextDouble(3, 200);
      var expected =
          box(-100, -100, 100, 0, east, north, sigma)
              + box(-100, 0, 0, 100, east, north, sigma)
              - box(-60, -60, -40, -40, east, north, sigma);

      assertThat(inside(fence, place, east, north, sigma)).isCloseTo(expected, within(grid(sigma)));
    }
  }

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void a720GonIsACircle(Coordinate place) {
    var fence = roundish(place, 720, 150);
    var circle = new CircleFence(place, new Meters(150));
    for (var distance : new double[] {0, 80, 150, 260}) {
      for (var sigma : new double[] {5, 40, 120}) {
        var at = LocalPlane.at(place).place(new PlanePoint(0, distance));
        assertThat(PROBABILITY.of(at, fence, new Meters(sigma)))
            .isCloseTo(PROBABILITY.of(at, circle, new Meters(sigma)), within(grid(sigma)));
      }
    }
  }

  @Test
  void aTurnedSquareIsTheSameSquare() {
    var straight = square(LONDON, 0);
    for (var degrees = 3; degrees < 90; degrees += 11) {
      assertThat(inside(square(LONDON, degrees), LONDON, 0, 0, 60))
          .isCloseTo(inside(straight, LONDON, 0, 0, 60), within(grid(60)));
    }
  }

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void neitherTheFirstCornerNorTheDirectionMatters(Coordinate place) {
    var outline = lShape(place).parts().getFirst().outline();
    var expected = PolygonFence.of(List.of(new PolygonPart(outline, List.of())));
    for (var turn = 0; turn < outline.size(); turn++) {
      var turned = new ArrayList<>(outline);
      Collections.rotate(turned, turn);
      for (var ring : List.of(turned, turned.reversed())) {
        var fence = PolygonFence.of(List.of(new PolygonPart(ring, List.of())));
        assertThat(inside(fence, place, -30, 120, 40))
            .isCloseTo(inside(expected, place, -30, 120, 40), within(1e-12));
      }
    }
  }

  @Test
  void longitudeMakesNoDifference() {
    for (var latitude : new double[] {-89.99, -45, 0, 60}) {
      var here =
          inside(lShape(new Coordinate(latitude, 0)), new Coordinate(latitude, 0), 90, 5, 30);
      for (var longitude : new double[] {-180, -179.9995, -90, 13.4, 179.9995, 180}) {
        var place = new Coordinate(latitude, longitude);
        assertThat(inside(lShape(place), place, 90, 5, 30)).isCloseTo(here, within(grid(30)));
      }
    }
  }

  @Test
  void goingStraightAwayFromAConvexFenceNeverRaisesIt() {
    for (var i = 0; i < 100; i++) {
      var fence = roundish(LONDON, random.nextInt(3, 40), random.nextDouble(30, 400));
      var sigma = random.nextDouble(3, 300);
      var angle = random.nextDouble(2 * Math.PI);
      var before = 1.0;
      for (var distance = 500.0; distance < 2_000; distance += 150) {
        var now =
            inside(fence, LONDON, distance * Math.cos(angle), distance * Math.sin(angle), sigma);
        assertThat(now).isLessThanOrEqualTo(before + 1e-12);
        before = now;
      }
    }
  }

  @Test
  void aLargerFenceNeverHoldsLess() {
    for (var i = 0; i < 100; i++) {
      var east = random.nextDouble(-400, 400);
      var north = random.nextDouble(-400, 400);
      var sigma = random.nextDouble(3, 300);
      var corners = random.nextInt(3, 40);
      var small = random.nextDouble(30, 300);

      assertThat(inside(roundish(LONDON, corners, small * 1.2), LONDON, east, north, sigma))
          .isGreaterThanOrEqualTo(
              inside(roundish(LONDON, corners, small), LONDON, east, north, sigma) - 1e-9);
      assertThat(inside(lShape(LONDON), LONDON, east, north, sigma))
          .as("a hole takes away")
          .isLessThanOrEqualTo(
              inside(withoutHole(lShape(LONDON)), LONDON, east, north, sigma) + 1e-12);
    }
  }

  @Test
  void noPlaceHasMoreThanTheMiddleOfADiskOfTheSameArea() {
    for (var i = 0; i < 300; i++) {
      var fence = i % 2 == 0 ? lShape(LONDON) : roundish(LONDON, random.nextInt(3, 30), 120);
      var probability = random.nextDouble(0.3, 0.99);
      var sigma = PROBABILITY.largestSigma(fence, probability).value();
      var east = random.nextDouble(-120, 120);
      var north = random.nextDouble(-120, 120);

      assertThat(inside(fence, LONDON, east, north, sigma)).isLessThan(probability + 1e-9);
    }
    var disk = roundish(LONDON, 720, 150);
    assertThat(inside(disk, LONDON, 0, 0, PROBABILITY.largestSigma(disk, 0.85).value()))
        .as("so that no better bound exists")
        .isCloseTo(0.85, within(1e-4));
  }

  @Test
  void farAwayThereIsNothingWhateverTheError() {
    var opposite = new Coordinate(-51.5, 179.88);
    for (var sigma : new double[] {1, 1_000, 100_000, 5_000_000}) {
      assertThat(PROBABILITY.of(opposite, lShape(LONDON), new Meters(sigma))).isBetween(0.0, 1e-6);
    }
  }

  private static PolygonFence withoutHole(PolygonFence fence) {
    return PolygonFence.of(List.of(new PolygonPart(fence.parts().getFirst().outline(), List.of())));
  }

  private static PolygonFence square(Coordinate place, double degrees) {
    var east = 140 * Math.cos(Math.toRadians(degrees));
    var north = 140 * Math.sin(Math.toRadians(degrees));
    var corners = ring(place, east, north, -north, east, -east, -north, north, -east);
    return PolygonFence.of(List.of(new PolygonPart(corners, List.of())));
  }

  private static double inside(
      PolygonFence fence, Coordinate place, double east, double north, double sigma) {
    var at = LocalPlane.at(place).place(new PlanePoint(east, north));
    return PROBABILITY.of(at, fence, new Meters(sigma));
  }

  private static double box(
      double west, double south, double east, double north, double x, double y, double sigma) {
    return Normal.between((west - x) / sigma, (east - x) / sigma)
        * Normal.between((south - y) / sigma, (north - y) / sigma);
  }
}
