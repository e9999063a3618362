package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.geo.Meters;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "0.34, 0.3 m",
    "1, 1 m",
    "149.6, 150 m",
    "999.4, 999 m",
    "999.6, 1.0 km",
    "3249, 3.2 km",
    "99949, 99.9 km",
    "420400, 420 km"
  })
  void distancesAreSaidAsPeopleSayThem(double meters, String words) {
    assertThat(Wording.of(new Meters(meters))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 0 s",
    "119, 119 s",
    "120, 2 min",
    "-3600, 60 min",
    "7200, 2 h",
    "172800, 2 days"
  })
  void timesAreSaidAsPeopleSayThem(double seconds, String words) {
    assertThat(Wording.ofSeconds(seconds)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, less than 1 %",
    "0.0049, less than 1 %",
    "0.714, 71 %",
    "0.99, 99 %",
    "1, more than 99 %"
  })
  void noLocationIsCertain(double share, String words) {
    assertThat(Wording.percent(share)).isEqualTo(words);
  }
}
