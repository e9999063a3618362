package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.policies.AttendanceSetting;
import org.verifiedcompliance.domain.verification.TimeWindow;

class AttendancePolicyTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");

  private final AttendancePolicy policy = AttendancePolicy.standard();

  @Test
  void checkInClosesWhenTheMinimumStayNoLongerFits() {
    assertThat(policy.checkInWindow(lasting(60))).isEqualTo(window(-15, 40));
    assertThat(policy.checkInWindow(lasting(120))).isEqualTo(window(-15, 100));
  }

  @Test
  void checkInToAShortMeetingIsOpenUntilItsStart() {
    assertThat(policy.checkInWindow(lasting(24))).isEqualTo(window(-15, 4));
    assertThat(policy.checkInWindow(lasting(15))).isEqualTo(window(-15, 0));
  }

  @Test
  void checkOutIsOpenFromTheCheckInUntilHalfAnHourAfterTheEnd() {
    assertThat(policy.checkOutWindow(lasting(60), at(-10))).isEqualTo(window(-10, 90));
    assertThat(policy.checkOutWindow(lasting(60), at(95))).isEqualTo(window(90, 90));
  }

  @Test
  void noStayLastsLongerThanTheLongestWithoutAScheduleEither() {
    var shortest = policy.overriddenBy(Map.of(AttendanceSetting.LONGEST_STAY, 7_200.0));

    assertThat(policy.closesAt(START, null)).isEqualTo(at(12 * 60));
    assertThat(shortest.closesAt(START, null)).isEqualTo(at(120));
    assertThat(shortest.closesAt(START, lasting(600))).isEqualTo(at(120));
  }

  @Test
  void aNumberFollowsTheChosenOneThatItMustNotBeBelow() {
    var patient = policy.overriddenBy(Map.of(AttendanceSetting.ON_TIME_FOR, 3_600.0));

    assertThat(patient.get(AttendanceSetting.LATE_FOR)).isEqualTo(3_600);
    assertThat(patient.overriddenBy(Map.of(AttendanceSetting.LATE_FOR, 60.0)).punctuality())
        .isEqualTo(new PunctualityRule(Duration.ofMinutes(1), Duration.ofMinutes(1)));
  }

  @Test
  void aPhoneMayBeTwoMinutesAheadAndNoMore() {
    assertThat(policy.isInFuture(START.plusSeconds(120), START)).isFalse();
    assertThat(policy.isInFuture(START.plusSeconds(120).plusNanos(1000), START)).isTrue();
    assertThat(policy.isInFuture(START.minusSeconds(86_400), START)).isFalse();
  }

  private static Occurrence lasting(int minutes) {
    return new Occurrence(START, START.plus(Duration.ofMinutes(minutes)));
  }

  private static TimeWindow window(int from, int to) {
    return new TimeWindow(at(from), at(to));
  }

  private static Instant at(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @EnumSource
  void everyNumberOfTheStandardCanBeReadAndChosen(AttendanceSetting setting) {
    var standard = AttendancePolicy.standard();

    assertThat(standard.get(setting)).isEqualTo(setting.standard());
    var more = Math.min(setting.standard() + 1, setting.max());
    var other = standard.overriddenBy(Map.of(setting, more));
    assertThat(other.get(setting)).isEqualTo(more);
    assertThat(other.overriddenBy(Map.of(setting, setting.standard()))).isEqualTo(standard);
  }

  @ParameterizedTest
  @EnumSource
  void everyNumberCanBeChosenAndIsWrittenDown(AttendanceSetting setting) {
    var other = setting.max() == setting.standard() ? setting.min() : setting.max();

    var policy = AttendancePolicy.standard().overriddenBy(Map.of(setting, other));

    assertThat(policy.get(setting)).isEqualTo(other);
    assertThat(AttendancePolicy.standard().get(setting)).isEqualTo(setting.standard());
    assertThat(policy.canonicalText()).contains("ATTENDANCE_" + setting.line(other));
    assertThat(policy.canonicalText().lines()).hasSize(AttendanceSetting.values().length);
    assertThat(AttendancePolicy.read("FIX_FRESH=7 s\n" + policy.canonicalText())).isEqualTo(policy);
  }

  @Test
  void theStandardNumbersNeedNotBeSaid() {
    assertThat(AttendancePolicy.standard().canonicalText()).isEmpty();
    assertThat(AttendancePolicy.read("FIX_FRESH=7 s\n")).isEqualTo(policy);
  }
}
