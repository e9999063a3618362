package org.verifiedcompliance.evaluation.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.evaluation.phones.LogFixture.day;
import static org.verifiedcompliance.evaluation.phones.LogFixture.minutes;
import static org.verifiedcompliance.evaluation.phones.LogFixture.reading;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StayTest {
  @Test
  void aStayEndsWithTwoGoodReadingsFurtherAway() {
    var stays = Stay.find(day(minutes(0, 40, 0), minutes(40, 60, 5_000)));

    assertThat(stays).hasSize(1);
    assertThat(stays.getFirst().length()).isEqualTo(Duration.ofMinutes(39));
  }

  @Test
  void aSingleReadingFurtherAwayBelongsToTheStay() {
    var jump = day(minutes(0, 20, 0), minutes(20, 21, 5_000), minutes(21, 41, 0));

    assertThat(Stay.find(jump)).hasSize(1);
    assertThat(Stay.find(jump).getFirst().readings()).hasSize(41);
  }

  @Test
  void lessThanTwentyMinutesAreNoStay() {
    assertThat(Stay.find(day(minutes(0, 20, 0), minutes(20, 30, 5_000)))).isEmpty();
  }

  @Test
  void badReadingsCountAsFalseExitsAndFindNoStay() {
    var bad = day(minutes(0, 20, 0), List.of(reading(20, 2_000, 900)), minutes(21, 41, 0));
    var stays = Stay.find(bad);

    assertThat(ExitRule.NAIVE.exits(stays, 150)).isEqualTo(1);
    assertThat(ExitRule.ACCURATE.exits(stays, 150)).isZero();
  }

  @Test
  void eachRuleForgivesMoreThanTheOneBefore() {
    var twice =
        day(
            minutes(0, 20, 0),
            minutes(20, 21, 400),
            minutes(21, 22, 0),
            List.of(reading(22, 180, 40)),
            minutes(23, 44, 0),
            List.of(reading(44, 900, 1_500)),
            minutes(45, 50, 0));
    var stays = Stay.find(twice);

    assertThat(List.of(ExitRule.values()))
        .extracting(rule -> rule.exits(stays, 150))
        .containsExactly(3L, 2L, 1L, 0L, 0L);
  }

  @Test
  void whoLeavesForGoodIsNoticed() {
    var trace = day(minutes(0, 40, 0), minutes(40, 60, 5_000));
    var departures = Departure.find(Stay.find(trace), trace);

    assertThat(departures).hasSize(1);
    assertThat(departures.getFirst().leaves(150)).isTrue();
    assertThat(departures.getFirst().leaves(2_000)).isTrue();
    assertThat(departures.getFirst().leaves(5_000)).isFalse();
    assertThat(departures.getFirst().isNoticed(150)).isTrue();
  }

  @Test
  void aStayAtTheEndOfATraceIsNoDeparture() {
    var trace = minutes(0, 40, 0);

    assertThat(Departure.find(Stay.find(trace), trace)).isEmpty();
  }
}
