package org.verifiedcompliance.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.verifiedcompliance.domain.geo.FenceFixture.lShape;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.verifiedcompliance.domain.geo.plane.PlanePoint;

class FenceDistanceTest {
  private static final Geodesic GEODESIC = new Wgs84Geodesic();
  private static final FenceDistance DISTANCE = new FenceDistance(GEODESIC);

  /** Places are kept to 1e-7 degrees, at most 8 mm. */
  private static final double GRID = 0.02;

  private final Random random = new Random(11);

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void insideIsNoDistanceAndHolesAreOutside(Coordinate place) {
    var fence = lShape(place);

    assertThat(toEdge(fence, place, -50, 50)).isZero();
    assertThat(toEdge(fence, place, -50, -30)).isZero();
    assertThat(toEdge(fence, place, -52, -50)).as("in the hole").isCloseTo(8, within(GRID));
    assertThat(toEdge(fence, place, 50, 60)).as("in the corner").isCloseTo(50, within(GRID));
    assertThat(toEdge(fence, place, 130, -140)).isCloseTo(50, within(GRID));
    assertThat(toEdge(fence, place, -5_100, 0)).isCloseTo(5_000, within(GRID));
  }

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void theDistanceIsThatToTheNearestOfManyPointsOfTheEdge(Coordinate place) {
    var fence = lShape(place);
    for (var i = 0; i < 60; i++) {
      var reach = Math.pow(10, random.nextDouble(2, 4.7));
      var angle = random.nextDouble(2 * Math.PI);
      var from = at(place, reach * Math.cos(angle), reach * Math.sin(angle));
      var expected = fence.contains(from) ? 0 : bruteForce(from, fence);

      assertThat(DISTANCE.toEdge(from, fence).value()).isCloseTo(expected, within(GRID));
    }
  }

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void farAwayTheDistanceIsRightToAMetre(Coordinate place) {
    var fence = FenceFixture.roundish(place, 24, 1_900);
    for (var i = 0; i < 40; i++) {
      var from = new Coordinate(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      var expected = bruteForce(from, fence);

      assertThat(DISTANCE.toEdge(from, fence).value())
          .isCloseTo(expected, within(expected < 3e6 ? 1 : expected < 15e6 ? 50.0 : 4_000.0));
    }
  }

  @Test
  void aCircleIsMeasuredToItsEdge() {
    var circle = new CircleFence(new Coordinate(51.5, -0.12), new Meters(150));

    assertThat(toEdge(circle, circle.center(), 0, 149)).isZero();
    assertThat(toEdge(circle, circle.center(), 0, 350)).isCloseTo(200, within(GRID));
  }

  private static double bruteForce(Coordinate from, PolygonFence fence) {
    return fence.shape().edges().stream()
        .flatMap(edge -> IntStream.rangeClosed(0, 400).mapToObj(i -> edge.at(i / 400.0)))
        .mapToDouble(point -> GEODESIC.distance(from, fence.plane().place(point)).value())
        .min()
        .orElseThrow();
  }

  private static double toEdge(Fence fence, Coordinate place, double east, double north) {
    return DISTANCE.toEdge(at(place, east, north), fence).value();
  }

  private static Coordinate at(Coordinate place, double east, double north) {
    return LocalPlane.at(place).place(new PlanePoint(east, north));
  }
}
