package org.verifiedcompliance.domain.verification.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.Platform;

class CircleProbabilityTest {
  private static final double RADIUS = 200;
  private static final int CASES = 200;

  private final Random random = new Random(64);

  /** Computed with an independent noncentral chi-square distribution. */
  @ParameterizedTest
  @CsvSource({
    "0,   100, 0.989514240000, 0.981684361111, 0.999993750000",
    "0,   150, 0.868093369040, 0.830986684594, 0.995135280706",
    "0,   300, 0.397347923882, 0.358819611570, 0.735902404975",
    "100, 65,  0.985035828842, 0.977981744427, 0.999880250879",
    "150, 65,  0.849918791078, 0.829978530302, 0.964556189482",
    "150, 100, 0.712038134385, 0.690639349308, 0.865477306116",
    "190, 5,   0.998696723361, 0.997594017954, 0.999999496472",
    "190, 95,  0.497825043283, 0.489209529428, 0.562555702175",
    "200, 20,  0.486779156191, 0.485886420025, 0.491849124569",
    "205, 20,  0.340853167368, 0.348822075863, 0.263654888867",
    "250, 65,  0.104208912905, 0.116792147000, 0.026051481708",
    "300, 100, 0.049915599019, 0.059409390158, 0.005687241789",
  })
  void meetsTheGoldenValuesOnEveryPlatform(
      double distance, double accuracy, double android, double ios, double web) {
    assertThat(inside(distance, accuracy, Platform.ANDROID)).isCloseTo(android, within(1e-9));
    assertThat(inside(distance, accuracy, Platform.UNKNOWN)).isCloseTo(android, within(1e-9));
    assertThat(inside(distance, accuracy, Platform.IOS)).isCloseTo(ios, within(1e-9));
    assertThat(inside(distance, accuracy, Platform.WEB)).isCloseTo(web, within(1e-9));
  }

  @Test
  void neverRisesWithDistance() {
    for (var i = 0; i < CASES; i++) {
      var radius = random.nextDouble(25, 2_000);
      var sigma = random.nextDouble(0.5, 2_000);
      var before = 1.0;
      for (var distance = 0.0; distance < 5 * radius; distance += radius / 7) {
        var inside = CircleProbability.inside(distance, radius, sigma);
        assertThat(inside).isBetween(0.0, before + 1e-13);
        before = inside;
      }
    }
  }

  @Test
  void onlyProportionsCount() {
    for (var i = 0; i < CASES; i++) {
      var distance = random.nextDouble(0, 1_000);
      var radius = random.nextDouble(25, 2_000);
      var sigma = random.nextDouble(0.5, 2_000);
      var scale = random.nextDouble(0.01, 100);
      assertThat(CircleProbability.inside(distance * scale, radius * scale, sigma * scale))
          .isCloseTo(CircleProbability.inside(distance, radius, sigma), within(1e-12));
    }
  }

  @Test
  void theEdgeIsAlmostHalfInside() {
    var before = 0.0;
    for (var sigma = 100.0; sigma > 0.01; sigma /= 2) {
      var inside = CircleProbability.inside(RADIUS, RADIUS, sigma);
      assertThat(inside).isGreaterThan(before).isLessThan(0.5);
      before = inside;
    }
    assertThat(before).isCloseTo(0.5, within(1e-4));
  }

  @Test
  void theCentreHasAClosedFormThatIsMetWithoutAJump() {
    for (var i = 0; i < CASES; i++) {
      var radius = random.nextDouble(25, 2_000);
      var sigma = random.nextDouble(0.5, 2_000);
      var closed = 1 - Math.exp(-radius * radius / (2 * sigma * sigma));
      assertThat(CircleProbability.inside(0, radius, sigma)).isCloseTo(closed, within(1e-15));
      assertThat(CircleProbability.inside(1e-7, radius, sigma)).isCloseTo(closed, within(1e-12));
    }
  }

  @Test
  void farAwayNothingIsInsideAndDeepInsideAllIs() {
    assertThat(CircleProbability.inside(1_000_000, RADIUS, 30)).isZero();
    assertThat(CircleProbability.inside(RADIUS + 9.1 * 30, RADIUS, 30)).isZero();
    assertThat(CircleProbability.inside(RADIUS - 9.1 * 3, RADIUS, 3)).isEqualTo(1);
    assertThat(CircleProbability.inside(RADIUS - 8.9 * 3, RADIUS, 3)).isCloseTo(1, within(1e-13));
  }

  @ParameterizedTest
  @CsvSource({
    "200, 0.85, 155, 145, 251",
    "100, 0.85, 77, 73, 126",
    "50, 0.85, 39, 36, 63",
    "30, 0.85, 23, 22, 38",
    "200, 0.95, 123, 116, 200"
  })
  void theLargestUsefulAccuracyDependsOnTheFence(
      double radius, double probability, double android, double ios, double web) {
    var sigma = new Meters(CircleProbability.largestSigma(radius, probability));

    assertThat(Platform.ANDROID.accuracy(sigma).value()).isCloseTo(android, within(0.5));
    assertThat(Platform.IOS.accuracy(sigma).value()).isCloseTo(ios, within(0.5));
    assertThat(Platform.WEB.accuracy(sigma).value()).isCloseTo(web, within(0.5));
    assertThat(CircleProbability.inside(0, radius, sigma.value()))
        .isCloseTo(probability, within(1e-12));
  }

  @Test
  void theDirectionMakesNoDifference() {
    var probability = new InsideProbability(new Wgs84Geodesic());
    var center = new Coordinate(59.9, 10.75);
    var fence = new CircleFence(center, new Meters(RADIUS));
    for (var bearing = 0; bearing < 360; bearing += 15) {
      var north = 150 * Math.cos(Math.toRadians(bearing)) / 111_410;
      var east = 150 * Math.sin(Math.toRadians(bearing)) / 55_970;
      var place = new Coordinate(59.9 + north, 10.75 + east);
      assertThat(probability.of(place, fence, new Meters(40)))
          .isCloseTo(CircleProbability.inside(150, RADIUS, 40), within(0.002));
    }
  }

  private static double inside(double distance, double accuracy, Platform platform) {
    return CircleProbability.inside(distance, RADIUS, platform.sigma(new Meters(accuracy)).value());
  }
}
