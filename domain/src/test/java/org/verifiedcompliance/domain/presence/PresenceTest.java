package org.verifiedcompliance.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.presence.Whereabouts.AWAY;
import static org.verifiedcompliance.domain.presence.Whereabouts.NEAR;
import static org.verifiedcompliance.domain.presence.Whereabouts.THERE;
import static org.verifiedcompliance.domain.presence.Whereabouts.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.verification.TimeWindow;

class PresenceTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");

  private final List<Sighting> seen = new ArrayList<>();

  @Test
  void timeBetweenReadingsCloseTogetherIsCoveredAsOne() {
    seen(0, THERE).seen(15, THERE).seen(20, THERE);

    assertThat(presence().covered()).containsExactly(minutes(0, 20));
    assertThat(presence().coveredTime()).isEqualTo(Duration.ofMinutes(20));
    assertThat(presence().last()).isEqualTo(at(20));
  }

  @Test
  void aDeadBatteryLeavesTheTimeUnconfirmedAndTheRestCounts() {
    seen(0, THERE).seen(10, THERE).seen(26, THERE).seen(30, THERE);

    assertThat(presence().covered()).containsExactly(minutes(0, 10), minutes(26, 30));
    assertThat(presence().absences()).isEmpty();
  }

  @Test
  void oneReadingAwayDoesNotInterruptPresence() {
    seen(0, THERE).seen(5, AWAY).seen(6, NEAR).seen(7, UNKNOWN).seen(10, THERE);

    assertThat(presence().covered()).containsExactly(minutes(0, 10));
  }

  @Test
  void timeAwayIsNotCoveredHoweverShort() {
    seen(0, THERE).seen(1, AWAY).seen(4, AWAY).seen(7, THERE).seen(9, THERE);

    assertThat(presence().covered()).containsExactly(minutes(7, 9));
    assertThat(presence().awayIn(minutes(0, 5))).isEqualTo(Duration.ofMinutes(4));
    assertThat(presence().left()).isNull();
  }

  @Test
  void whoeverLeftForGoodIsAwayFromThenOn() {
    seen(0, THERE).seen(10, THERE).seen(12, AWAY).seen(16, AWAY);

    assertThat(presence().left()).isEqualTo(at(12));
    assertThat(presence().awayIn(minutes(0, 60))).isEqualTo(Duration.ofMinutes(48));
    assertThat(presence().last()).isEqualTo(at(10));
  }

  @Test
  void onlyWhatLiesInTheTimeCounts() {
    seen(0, THERE).seen(15, THERE).seen(30, THERE);

    assertThat(presence().coveredIn(minutes(10, 20))).isEqualTo(Duration.ofMinutes(10));
    assertThat(presence().coveredIn(minutes(40, 50))).isZero();
  }

  @Test
  void orderAndRepeatsOfReadingsDoNotMatter() {
    seen(0, THERE).seen(10, THERE).seen(12, AWAY).seen(16, AWAY).seen(22, THERE).seen(30, NEAR);
    var expected = presence();
    var random = new Random(20260302);
    for (int turn = 0; turn < 50; turn++) {
      seen.add(seen.get(random.nextInt(seen.size())));
      Collections.shuffle(seen, random);

      assertThat(presence()).isEqualTo(expected);
    }
  }

  private Presence presence() {
    return Presence.of(seen, PresencePolicy.standard());
  }

  private PresenceTest seen(long minutes, Whereabouts where) {
    seen.add(new Sighting(at(minutes), where));
    return this;
  }

  private static TimeWindow minutes(long from, long to) {
    return new TimeWindow(at(from), at(to));
  }

  private static Instant at(long minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }
}
