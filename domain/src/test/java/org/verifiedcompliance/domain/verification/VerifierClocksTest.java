package org.verifiedcompliance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.ClaimFixture.aged;
import static org.verifiedcompliance.domain.verification.ClaimFixture.claim;
import static org.verifiedcompliance.domain.verification.ClaimFixture.fix;
import static org.verifiedcompliance.domain.verification.ClaimFixture.skewed;
import static org.verifiedcompliance.domain.verification.ClaimFixture.taken;
import static org.verifiedcompliance.domain.verification.LocationFlag.REJECTED;
import static org.verifiedcompliance.domain.verification.LocationFlag.REVIEW;
import static org.verifiedcompliance.domain.verification.LocationFlag.UNVERIFIABLE;
import static org.verifiedcompliance.domain.verification.LocationFlag.VERIFIED;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How old a reading is, and what the clocks say. */
class VerifierClocksTest extends VerifierWorld {
  @ParameterizedTest
  @CsvSource({
    "0, 0, VERIFIED", "20, 0, VERIFIED", "-20, 0, VERIFIED",
    "61, 60, REVIEW", "120, 60, REVIEW", "-90, 60, REVIEW",
    "121, 120, UNVERIFIABLE", "1695600, 120, UNVERIFIABLE", "-3600, 120, UNVERIFIABLE"
  })
  void anOldFixDecidesLess(long age, double limit, LocationFlag expected) {
    var verdict = judge(claim(aged(fix(0, 5.0), age)));

    assertThat(verdict.flag()).isEqualTo(expected);
    if (expected != VERIFIED) {
      assertThat(reason(verdict, "FIX_STALE").value()).isEqualTo((double) Math.abs(age));
      assertThat(reason(verdict, "FIX_STALE").limit()).isEqualTo(limit);
    }
  }

  @Test
  void anOldFixFarAwayIsNoProofOfAbsence() {
    assertThat(judge(claim(aged(fix(50_000, 5.0), 60))).flag()).isEqualTo(REJECTED);
    assertThat(judge(claim(aged(fix(50_000, 5.0), 61))).flag()).isEqualTo(REVIEW);
    assertThat(judge(claim(aged(fix(50_000, 5.0), 600))).flag()).isEqualTo(UNVERIFIABLE);
  }

  @Test
  void theErrorGrowsWithTheAgeOfTheFix() {
    var verdict = judge(claim(aged(fix(0, 30.0), 40)));

    // (30 / 1.5096)^2 + (1.5 * 40)^2 = 63.2^2
    assertThat(verdict.inside())
        .isEqualTo(
            Probability.of(
                1 - Math.exp(-200 * 200 / 2.0 / (square(30 / 1.509592177) + square(60)))));
  }

  @Test
  void ageIsToldByThePhonesOwnClock() {
    var verdict = judge(skewed(fix(0, 10.0), 200));

    assertThat(codes(verdict)).doesNotContain("FIX_STALE");
  }

  @Test
  void withoutThePhonesClockAgeIsToldByTheEffectiveTime() {
    var fix = taken(fix(0, 10.0), NOON.minusSeconds(90));
    var claim = new LocationClaim(List.of(fix), NOON, NOON.plusSeconds(7_200), null, null);

    assertThat(reason(judge(claim), "FIX_STALE").value()).isEqualTo(90.0);
  }

  @Test
  void aFixWithoutTimeIsTakenAsOfNow() {
    assertThat(judge(claim(taken(fix(0, 10.0), null))).flag()).isEqualTo(VERIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "120, VERIFIED, 0",
    "-120, VERIFIED, 0",
    "121, VERIFIED, 0.5",
    "300, VERIFIED, 0.5",
    "-300, VERIFIED, 0.5",
    "301, REVIEW, 0.5",
    "-3600, REVIEW, 0.5"
  })
  void aWrongClockIsFlaggedAndThenLookedAt(long skew, LocationFlag expected, double weight) {
    var verdict = judge(skewed(fix(0, 10.0), skew));

    assertThat(verdict.flag()).isEqualTo(expected);
    assertThat(verdict.reasons().stream().mapToDouble(Reason::weight).sum()).isEqualTo(weight);
  }

  @Test
  void theSentenceSaysWhichWayTheClockIsWrong() {
    assertThat(message(judge(skewed(fix(0, 10.0), 3_600)), "CLOCK_SKEW")).contains("60 min fast");
    assertThat(message(judge(skewed(fix(0, 10.0), -3_600)), "CLOCK_SKEW")).contains("60 min slow");
  }

  @Test
  void presenceOutsideTheWindowIsNotVerified() {
    var hour = Duration.ofHours(1);
    var before = new TimeWindow(NOON.plusSeconds(600), NOON.plus(hour));
    var around = new TimeWindow(NOON, NOON);
    var after = new TimeWindow(NOON.minus(hour), NOON.minusSeconds(600));

    var early = judge(ClaimFixture.within(before, fix(0, 10.0)));
    var late = judge(ClaimFixture.within(after, fix(0, 10.0)));
    assertThat(early.flag()).isEqualTo(REVIEW);
    assertThat(message(early, "OUTSIDE_WINDOW")).contains("10 min before");
    assertThat(late.flag()).isEqualTo(REVIEW);
    assertThat(message(late, "OUTSIDE_WINDOW")).contains("10 min after");
    assertThat(judge(ClaimFixture.within(around, fix(0, 10.0))).flag()).isEqualTo(VERIFIED);
    assertThat(judge(ClaimFixture.within(after, fix(5_000, 10.0))).flag()).isEqualTo(REJECTED);
  }
}
