package org.verifiedcompliance.domain.verification.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.Platform;

class CircleProbabilityTest {
  private static final double RADIUS = 200;

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

  private static double inside(double distance, double accuracy, Platform platform) {
    return CircleProbability.inside(distance, RADIUS, platform.sigma(new Meters(accuracy)).value());
  }
}
