package org.verifiedcompliance.domain.verification.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  /** Computed with 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1e-10, 0.50000000003989422804",
    "0.1, 0.53982783727702898147",
    "-0.1, 0.46017216272297101853",
    "0.3, 0.61791142218895263731",
    "0.6628, 0.74627067317921292124",
    "0.6630, 0.74633472296138349124",
    "1, 0.84134474606854294859",
    "-1, 0.15865525393145705141",
    "1.5, 0.933192798731141934",
    "2, 0.9772498680518207928",
    "-2.5, 0.006209665325776135167",
    "3, 0.99865010196836990547",
    "-4, 0.000031671241833119921254",
    "5.65, 0.99999999197760814934",
    "5.66, 0.999999992431350248",
    "-5.7, 5.9903714010635344298e-9",
    "6, 0.99999999901341235496",
    "-8, 6.2209605742717841235e-16",
    "-10, 7.619853024160526066e-24",
    "-20, 2.7536241186062336951e-89",
    "8.5, 0.99999999999999999052",
  })
  void meetsIndependentValues(double x, double expected) {
    assertThat(Normal.cdf(x)).isCloseTo(expected, within(1e-15));
    assertThat(Normal.cdf(x)).isCloseTo(expected, Percentage.withPercentage(1e-10));
  }

  @Test
  void theErrorFunctionIsOddAndComplementsItself() {
    for (var x = -8.0; x <= 8; x += 0.013) {
      assertThat(Normal.erf(-x)).isEqualTo(-Normal.erf(x));
      assertThat(Normal.erf(x) + Normal.erfc(x)).isCloseTo(1, within(3e-16));
    }
    assertThat(Normal.erf(0)).isZero();
    assertThat(Normal.erfc(30)).isZero();
    assertThat(Normal.erfc(-30)).isEqualTo(2);
  }

  @Test
  void theCdfIsTheIntegralOfTheDensityAndNeverFalls() {
    for (var x = -6.0; x < 6; x += 0.01) {
      var slice = Normal.density(x + 0.005, 1) * 0.01;
      assertThat(Normal.between(x, x + 0.01)).isCloseTo(slice, within(2e-8)).isPositive();
    }
  }

  @Test
  void aWideDensityIsLow() {
    assertThat(Normal.density(0, 2)).isCloseTo(0.19947114020071635, within(1e-16));
    assertThat(Normal.density(2, 2)).isCloseTo(Normal.density(1, 1) / 2, within(1e-16));
  }

  @Test
  void farTailsKeepTheirDigits() {
    assertThat(Normal.between(10, 11)).isCloseTo(7.619e-24, Percentage.withPercentage(0.01));
    assertThat(Normal.between(-11, -10)).isEqualTo(Normal.between(10, 11));
  }
}
