package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.Occurrence;

class PunctualityRuleTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  private static final Occurrence DATE = new Occurrence(START, START.plusSeconds(3_600));

  @Test
  void bothEndsAreIncluded() {
    var rule = PunctualityRule.standard();

    assertThat(rule.of(START.plusSeconds(600), DATE)).isEqualTo(Punctuality.ON_TIME);
    assertThat(rule.of(START.plusSeconds(600).plusNanos(1), DATE)).isEqualTo(Punctuality.LATE);
    assertThat(rule.of(START.plusSeconds(1_800), DATE)).isEqualTo(Punctuality.LATE);
    assertThat(rule.of(START.plusSeconds(1_801), DATE)).isEqualTo(Punctuality.VERY_LATE);
  }

  @Test
  void beingLateNeverEndsBeforeBeingOnTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> rule(10, 9));
    assertThatIllegalArgumentException().isThrownBy(() -> rule(-1, 9));
    assertThat(rule(0, 0).of(START, DATE)).isEqualTo(Punctuality.ON_TIME);
    assertThat(rule(0, 0).of(START.plusSeconds(1), DATE)).isEqualTo(Punctuality.VERY_LATE);
  }

  private static PunctualityRule rule(int onTime, int late) {
    return new PunctualityRule(Duration.ofMinutes(onTime), Duration.ofMinutes(late));
  }
}
