package org.verifiedcompliance.evaluation.phones;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyBandTest {
  @ParameterizedTest
  @CsvSource({
    "10, UP_TO_10",
    "10.1, UP_TO_20",
    "35, UP_TO_35",
    "65, UP_TO_66",
    "100, UP_TO_100",
    "100.1, ABOVE_100"
  })
  void aBandEndsWithItsLargestAccuracy(double accuracy, AccuracyBand band) {
    assertThat(AccuracyBand.of(LogFixture.reading(0, 0, accuracy))).isEqualTo(band);
  }

  @Test
  void bandsAreNamedByTheirLargestAccuracy() {
    assertThat(AccuracyBand.UP_TO_66.label()).isEqualTo("up to 66 m");
    assertThat(AccuracyBand.ABOVE_100.label()).isEqualTo("above 100 m");
  }
}
