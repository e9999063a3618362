package org.verifiedcompliance.evaluation.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoCutsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 100, true, 0.500", "0, 150, false, 0.250", "0, 300, false, -0.500",
    "100, 65, true, 0.425", "150, 65, true, 0.300", "150, 100, true, 0.125",
    "190, 5, true, 0.500", "190, 95, true, 0.050", "200, 20, true, 0.400",
    "205, 20, false, 0.388", "250, 65, false, 0.050", "300, 100, false, -0.250"
  })
  void theRuleToBeatIsTheOneOfTheStudy(
      double distance, double accuracy, boolean accepted, double confidence) {
    var cuts = new TwoCuts(distance, accuracy, 200);

    assertThat(cuts.accepted()).isEqualTo(accepted);
    assertThat(cuts.confidence()).isCloseTo(confidence, within(0.0006));
  }
}
