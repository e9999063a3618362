package org.verifiedcompliance.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  /** The mean of n values of variance 1/12 lies within 1.96 standard errors. */
  @Test
  void theIntervalOfAMeanIsTheKnownOne() {
    var random = new SplittableRandom(3);
    var values = IntStream.range(0, 400).mapToObj(i -> random.nextDouble()).toList();

    var interval = interval(values, value -> "" + value);

    var half = 1.96 * Math.sqrt(1 / 12.0 / 400);
    assertThat(interval.high() - interval.low()).isCloseTo(2 * half, within(0.25 * half));
    assertThat(interval.estimate()).isBetween(interval.low(), interval.high());
  }

  @Test
  void valuesOfOneGroupAreDrawnTogether() {
    var values = List.of(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0);

    assertThat(interval(values, value -> "" + value).low()).isZero();
    assertThat(interval(values, value -> "" + value).high()).isEqualTo(1);
    assertThat(interval(values, value -> "one").low()).isEqualTo(0.5);
  }

  @Test
  void theSameChanceGivesTheSameInterval() {
    var values = IntStream.range(0, 50).mapToObj(i -> Math.sqrt(i)).toList();

    assertThat(interval(values, value -> "" + value))
        .isEqualTo(interval(values, value -> "" + value));
  }

  private static Interval interval(List<Double> values, Function<Double, String> group) {
    var bootstrap = new Bootstrap(new SplittableRandom(1), 1_000);
    return Bootstrap.interval(
        bootstrap.measure(values, group, BootstrapTest::mean), Double::doubleValue);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
