package org.verifiedcompliance.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RocTest {
  @Test
  void theAreaIsTheShareOfPairsInTheRightOrder() {
    assertThat(auc(scores(0.8, 0.6), scores(0.7, 0.1))).isEqualTo(0.75);
    assertThat(auc(scores(0.9, 0.8), scores(0.1, 0.2))).isEqualTo(1);
    assertThat(auc(scores(0.1), scores(0.9, 0.8, 0.7))).isEqualTo(0);
    assertThat(auc(scores(0.5, 0.5), scores(0.5))).isEqualTo(0.5);
    assertThat(auc(scores(), scores(0.5))).isNaN();
  }

  /** Two normal distributions one standard deviation apart: the area is Phi(1 / sqrt 2). */
  @Test
  void theAreaOfNormalScoresIsKnown() {
    var random = new SplittableRandom(1);
    var high = DoubleStream.generate(() -> 1 + random.nextGaussian()).limit(20_000).toArray();
    var low = DoubleStream.generate(random::nextGaussian).limit(20_000).toArray();

    assertThat(auc(high, low)).isCloseTo(0.7602, within(0.005));
  }

  @Test
  void theLimitLetsNoMoreThanTheShareOfTheFalseThrough() {
    var falseScores = scores(0.1, 0.2, 0.3, 0.4);
    var roc = Roc.of(scores(0.15, 0.25, 0.35, 0.45, 0.4), falseScores);

    assertThat(roc.falseRejections(0)).isEqualTo(0.8);
    assertThat(roc.falseRejections(0.24)).isEqualTo(0.8);
    assertThat(roc.falseRejections(0.25)).isEqualTo(0.4);
    assertThat(roc.falseRejections(0.5)).isEqualTo(0.2);
    assertThat(roc.falseRejections(1)).isZero();
  }

  @Test
  void equalScoresAreRefusedTogether() {
    assertThat(Roc.of(scores(1, 1, 1), scores(1, 0)).falseRejections(0.1)).isEqualTo(1);
  }

  private static double auc(double[] trueScores, double[] falseScores) {
    return Roc.of(trueScores, falseScores).auc();
  }

  private static double[] scores(double... scores) {
    return scores;
  }
}
