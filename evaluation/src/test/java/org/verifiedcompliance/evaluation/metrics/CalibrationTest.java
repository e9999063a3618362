package org.verifiedcompliance.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void fourPredictionsByHand() {
    var measured =
        Calibration.of(List.of(say(0.9, true), say(0.8, false), say(0.2, false), say(0.65, true)));

    assertThat(measured.count()).isEqualTo(4);
    assertThat(measured.brier()).isCloseTo((0.01 + 0.64 + 0.04 + 0.1225) / 4, EXACT);
    assertThat(measured.logLoss())
        .isCloseTo(-(Math.log(0.9) + Math.log(0.2) + Math.log(0.8) + Math.log(0.65)) / 4, EXACT);
    assertThat(measured.calibrationError()).isCloseTo((0.1 + 0.8 + 0.2 + 0.35) / 4, EXACT);
    assertThat(measured.auc()).isEqualTo(0.75);
  }

  @Test
  void aCertaintyThatIsWrongCountsAsOneInAMillion() {
    assertThat(Calibration.of(List.of(say(1, false))).logLoss())
        .isCloseTo(-Math.log(1e-6), within(1e-9));
  }

  @Test
  void whatComesTrueAsOftenAsSaidHasNoError() {
    var random = new SplittableRandom(7);
    var honest =
        IntStream.range(0, 50_000)
            .mapToDouble(i -> random.nextDouble())
            .mapToObj(p -> say(p, random.nextDouble() < p))
            .toList();

    assertThat(Calibration.of(honest).calibrationError()).isLessThan(0.01);
    assertThat(Calibration.of(honest).brier()).isCloseTo(1 / 6.0, within(0.005));
  }

  @Test
  void everyBinSaysHowOftenItsPredictionsCameTrue() {
    var bins = Reliability.of(List.of(say(0.25, true), say(0.21, false), say(1, true))).bins();

    assertThat(bins).hasSize(Reliability.BINS);
    assertThat(bins.get(2).count()).isEqualTo(2);
    assertThat(bins.get(2).said()).isCloseTo(0.23, EXACT);
    assertThat(bins.get(2).seen()).isEqualTo(0.5);
    assertThat(bins.getLast().count()).isEqualTo(1);
    assertThat(bins.getFirst().said()).isNaN();
  }

  private static Prediction say(double probability, boolean truth) {
    return new Prediction(probability, truth, "one");
  }
}
