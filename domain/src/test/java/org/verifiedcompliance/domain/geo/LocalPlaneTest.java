package org.verifiedcompliance.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.verifiedcompliance.domain.geo.plane.PlanePoint;

class LocalPlaneTest {
  private static final Geodesic GEODESIC = new Wgs84Geodesic();
  private static final double EARTH = 6_371_000;

  private final Random random = new Random(7);

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void distancesInThePlaneAreThoseOnTheGround(Coordinate origin) {
    var plane = LocalPlane.at(origin);
    for (var reach : new double[] {10, 300, 2_000, 10_000}) {
      for (var i = 0; i < 200; i++) {
        var one = plane.place(anywhere(reach));
        var other = plane.place(anywhere(reach));
        var ground = GEODESIC.distance(one, other).value();
        var share = Math.pow(reach / EARTH, 2) / 2;

        assertThat(plane.of(one).distance(plane.of(other)))
            .isCloseTo(ground, within(1e-5 + share * ground));
      }
    }
  }

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void fromTheOriginDistancesAreRightToTenMicrometres(Coordinate origin) {
    var plane = LocalPlane.at(origin);
    for (var i = 0; i < 200; i++) {
      var place = plane.place(anywhere(10_000));

      assertThat(plane.of(place).distance(new PlanePoint(0, 0)))
          .isCloseTo(GEODESIC.distance(origin, place).value(), within(1e-5));
    }
  }

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void aPointIsFoundAgain(Coordinate origin) {
    var plane = LocalPlane.at(origin);
    for (var i = 0; i < 200; i++) {
      var point = anywhere(10_000);

      assertThat(plane.of(plane.place(point)).distance(point))
          .as("to the grid of coordinates")
          .isLessThan(0.009);
    }
    assertThat(plane.place(new PlanePoint(0, 0)))
        .satisfies(it -> assertThat(GEODESIC.distance(it, origin).value()).isLessThan(1e-6));
  }

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void theOppositePlaceIsFarAway(Coordinate origin) {
    var opposite =
        new Coordinate(-origin.latitude(), Math.IEEEremainder(origin.longitude() + 180, 360));
    var distance = GEODESIC.distance(origin, opposite);

    assertThat(LocalPlane.at(origin).of(opposite).distance(new PlanePoint(0, 0)))
        .isGreaterThan(18e6);
    assertThat(LocalPlane.at(origin).of(opposite, distance).distance(new PlanePoint(0, 0)))
        .isCloseTo(distance.value(), within(1e-3));
  }

  private PlanePoint anywhere(double reach) {
    var angle = random.nextDouble(2 * Math.PI);
    var distance = reach * Math.sqrt(random.nextDouble());
    return new PlanePoint(distance * Math.cos(angle), distance * Math.sin(angle));
  }
}
