package org.verifiedcompliance.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verifiedcompliance.domain.presence.Whereabouts.AWAY;
import static org.verifiedcompliance.domain.presence.Whereabouts.NEAR;
import static org.verifiedcompliance.domain.presence.Whereabouts.THERE;
import static org.verifiedcompliance.domain.presence.Whereabouts.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Meters;

class LeavingRuleTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");

  private final LeavingRule rule = LeavingRule.standard();
  private final List<Sighting> seen = new ArrayList<>(List.of(new Sighting(START, THERE)));

  @Test
  void oneReadingFarAwayIsNoLeaving() {
    seen(60, AWAY).seen(600, THERE);

    assertThat(rule.absences(seen)).isEmpty();
  }

  @Test
  void twoReadingsAwayOverThreeMinutesAreALeavingAtTheFirst() {
    seen(60, AWAY).seen(240, AWAY);

    assertThat(rule.absences(seen)).containsExactly(absence(60, null));
  }

  @Test
  void twoReadingsAwayOverLessAreNone() {
    seen(60, AWAY).seen(239, AWAY);

    assertThat(rule.absences(seen)).isEmpty();
  }

  @Test
  void whoeverIsBackWithinFiveMinutesDidNotLeave() {
    seen(60, AWAY).seen(240, AWAY).seen(360, THERE);

    assertThat(rule.absences(seen)).isEmpty();
  }

  @Test
  void whoeverIsBackLaterWasAwayUntilThen() {
    seen(60, AWAY).seen(240, AWAY).seen(361, THERE);

    assertThat(rule.absences(seen)).containsExactly(absence(60, 361L));
  }

  @Test
  void aUsableReadingInBetweenBreaksTheRow() {
    seen(60, AWAY).seen(120, NEAR).seen(300, AWAY).seen(420, AWAY);

    assertThat(rule.absences(seen)).isEmpty();
  }

  @Test
  void aReadingThatSaysNothingDoesNotBreakTheRow() {
    seen(60, AWAY).seen(120, UNKNOWN).seen(240, AWAY);

    assertThat(rule.absences(seen)).containsExactly(absence(60, null));
  }

  @Test
  void whoeverLeftIsNotBackAtTheEdge() {
    seen(60, AWAY).seen(240, AWAY).seen(300, NEAR).seen(900, THERE);

    assertThat(rule.absences(seen)).containsExactly(absence(60, 900L));
  }

  @Test
  void aPersonCanLeaveTwice() {
    seen(60, AWAY).seen(600, AWAY).seen(700, THERE).seen(800, AWAY).seen(1000, AWAY);

    assertThat(rule.absences(seen)).containsExactly(absence(60, 700L), absence(800, null));
  }

  @Test
  void aRuleByWhichOneReadingTellsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeavingRule(Meters.ZERO, Duration.ZERO, Duration.ZERO));
  }

  private LeavingRuleTest seen(long seconds, Whereabouts where) {
    seen.add(new Sighting(START.plusSeconds(seconds), where));
    return this;
  }

  private static Absence absence(long left, @Nullable Long back) {
    return new Absence(START.plusSeconds(left), back == null ? null : START.plusSeconds(back));
  }
}
