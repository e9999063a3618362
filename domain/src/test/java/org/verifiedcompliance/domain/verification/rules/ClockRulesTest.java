package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.FixBuilder.fix;
import static org.verifiedcompliance.domain.verification.Verdicts.by;
import static org.verifiedcompliance.domain.verification.Verdicts.codes;
import static org.verifiedcompliance.domain.verification.Verdicts.device;
import static org.verifiedcompliance.domain.verification.Verdicts.judge;
import static org.verifiedcompliance.domain.verification.Verdicts.reason;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.ClockReading;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.TimeWindow;
import org.verifiedcompliance.domain.verification.Verdict;

class ClockRulesTest {
  private static final Duration DAY = Duration.ofDays(1);

  @ParameterizedTest
  @CsvSource({
    // by the wall, by the counter, found
    "1800, 1800, false",
    "1805, 1800, false",
    "1806, 1800, true",
    "1795, 1800, false",
    "1794, 1800, true",
    "-1800, 1800, true",
    "5400, 1800, true"
  })
  void aClockThatWasSetDuringASessionWeighsAndCaps(long wall, long counter, boolean found) {
    var verdict = after(DAY, DAY.plusSeconds(counter), wall);

    assertThat(codes(verdict).contains("CLOCK_CHANGED")).isEqualTo(found);
    if (found) {
      assertThat(verdict.confidence()).isLessThanOrEqualTo(Probability.of(0.8));
      assertThat(verdict.flag()).isEqualTo(LocationFlag.VERIFIED);
    }
  }

  @Test
  void aPhoneThatWasOrMayHaveBeenStartedAgainTellsNothing() {
    assertThat(codes(after(DAY, Duration.ofMinutes(5), 1_800))).doesNotContain("CLOCK_CHANGED");
    assertThat(codes(after(Duration.ofMinutes(20), Duration.ofMinutes(29), 1_800)))
        .doesNotContain("CLOCK_CHANGED");
  }

  @Test
  void theSentenceSaysWhichWayTheClockWasSet() {
    assertThat(reason(after(DAY, DAY.plusSeconds(600), 4_200), "CLOCK_CHANGED").orElseThrow())
        .satisfies(reason -> {
          assertThat(reason.message()).contains("set forward by 60 min");
          assertThat(reason.value()).isEqualTo(3_600.0);
          assertThat(reason.unit()).isEqualTo("s");
        });
  }

  @ParameterizedTest
  @CsvSource({"900, false, false", "901, false, true", "7200, false, true", "7200, true, false"})
  void whatComesLateRestsOnThePhonesClockUnlessItIsAnchored(
      long late, boolean anchored, boolean capped) {
    var now = fix().claim();
    var claim =
        by(
            new LocationClaim(now.fixes(), NOON, NOON.plusSeconds(late), NOON, null),
            new DeviceStatement(null, null, false, Attestation.ABSENT, anchored));
    var verdict = judge(claim);

    assertThat(verdict.flag()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(codes(verdict).contains("OFFLINE_LATE")).isEqualTo(capped);
    assertThat(verdict.confidence().equals(Probability.of(0.7))).isEqualTo(capped);
  }

  @ParameterizedTest
  @CsvSource({"1, 10, VERIFIED", "-1, 10, VERIFIED", "2, 10, VERIFIED", "1, 90, REVIEW"})
  void aReceiverThatCountsWeeksInTenBitsIsCorrected(
      int rollovers, long age, LocationFlag expected) {
    var off = NOON.minus(Duration.ofDays(7_168L * rollovers)).minusSeconds(age);
    var verdict = judge(fix().takenAt(off).claim());

    assertThat(verdict.flag()).isEqualTo(expected);
    assertThat(codes(verdict)).contains("GPS_WEEK_ROLLOVER");
  }

  @Test
  void aReadingOfNineteenYearsAgoIsStale() {
    var verdict = judge(fix().takenAt(NOON.minus(Duration.ofDays(7_000))).claim());

    assertThat(codes(verdict)).contains("FIX_STALE").doesNotContain("GPS_WEEK_ROLLOVER");
  }

  /** Of a meeting at half past two that night only its instants matter. */
  @Test
  void theNightInWhichTheClocksChangeIsANightLikeAnyOther() {
    var berlin = ZoneId.of("Europe/Berlin");
    var opens = LocalDateTime.of(2026, 10, 25, 1, 45).atZone(berlin).toInstant();
    var window = new TimeWindow(opens, opens.plus(Duration.ofMinutes(150)));

    assertThat(within(window, opens.plus(Duration.ofMinutes(149))))
        .isEqualTo(LocationFlag.VERIFIED);
    assertThat(within(window, opens.plus(Duration.ofMinutes(151)))).isEqualTo(LocationFlag.REVIEW);
  }

  private static LocationFlag within(TimeWindow window, Instant at) {
    var fix = fix().takenAt(at).build();
    return judge(new LocationClaim(List.of(fix), at, at, at, window)).flag();
  }

  /** A claim at noon, so long after an earlier one by the phone's clock and by its counter. */
  private static Verdict after(Duration then, Duration now, long wall) {
    var earlier = new ClockReading(NOON.minusSeconds(wall), then);
    return judge(
        by(fix().claim(), device(now, Attestation.ABSENT)),
        new History(null, List.of(), List.of(), 0, earlier));
  }
}
