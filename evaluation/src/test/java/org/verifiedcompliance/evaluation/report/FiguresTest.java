package org.verifiedcompliance.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.evaluation.metrics.Interval;

class FiguresTest {
  @Test
  void numbersAreWrittenTheSameEverywhere() {
    assertThat(Figures.decimal(0.12345)).isEqualTo("0.123");
    assertThat(Figures.percent(0.12345)).isEqualTo("12.35 %");
    assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Figures.tenths(64.06)).isEqualTo("64.1");
  }

  @Test
  void intervalsHaveTheirBoundsInBrackets() {
    var interval = new Interval(0.5, 0.25, 0.75);

    assertThat(Figures.decimal(interval)).isEqualTo("0.500 [0.250, 0.750]");
    assertThat(Figures.percent(interval)).isEqualTo("50.00 % [25.00, 75.00]");
  }

  @Test
  void whatIsNotANumberIsADash() {
    assertThat(Figures.decimal(Double.NaN)).isEqualTo("-");
    assertThat(Figures.percent(Double.NaN)).isEqualTo("-");
  }
}
