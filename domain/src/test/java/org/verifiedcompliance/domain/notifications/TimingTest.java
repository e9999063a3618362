package org.verifiedcompliance.domain.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimingTest {
  private static final Instant EVENING = Instant.parse("2026-03-02T21:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-03-03T07:00:00Z");
  private static final Preferences QUIET =
      new Preferences(
          null,
          new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), ZoneOffset.UTC),
          Duration.ofMinutes(30),
          Map.of());

  @Test
  void withoutQuietHoursItGoesAtOnce() {
    assertThat(Timing.of(NotificationKind.CHECK_IN_OPEN, Preferences.STANDARD, EVENING, MORNING))
        .isEqualTo(new Timing.At(EVENING));
  }

  @Test
  void inQuietHoursItWaitsForTheirEnd() {
    assertThat(Timing.of(NotificationKind.CHECK_IN_OPEN, QUIET, EVENING, null))
        .isEqualTo(new Timing.At(MORNING));
    assertThat(Timing.of(NotificationKind.CHECK_IN_OPEN, QUIET, EVENING, MORNING.plusMillis(1)))
        .isEqualTo(new Timing.At(MORNING));
  }

  @Test
  void whatWouldBeOfNoUseThenIsDropped() {
    assertThat(Timing.of(NotificationKind.SESSION_STARTS_SOON, QUIET, EVENING, MORNING))
        .isEqualTo(new Timing.Pointless());
  }

  @Test
  void securityWaitsForNothing() {
    assertThat(Timing.of(NotificationKind.NEW_SIGN_IN, QUIET, EVENING, null))
        .isEqualTo(new Timing.At(EVENING));
  }

  @Test
  void mailOfSecurityNoticesCannotBeSwitchedOff() {
    var off = Map.of(NotificationKind.REFRESH_REUSED, Set.of(Channel.PUSH));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Preferences(null, null, Duration.ofMinutes(30), off));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Preferences(null, null, Duration.ofMinutes(4), Map.of()));
  }

  @Test
  void whatWasNotChosenIsTheStandard() {
    var some = Map.of(NotificationKind.NOT_CHECKED_OUT, Set.<Channel>of());
    var preferences = new Preferences(null, null, Duration.ofMinutes(30), some);

    assertThat(preferences.allows(NotificationKind.NOT_CHECKED_OUT, Channel.STREAM)).isFalse();
    assertThat(preferences.allows(NotificationKind.CHECK_IN_OPEN, Channel.MAIL)).isFalse();
    assertThat(preferences.allows(NotificationKind.CHECK_IN_OPEN, Channel.PUSH)).isTrue();
  }

  @Test
  void triesComeLaterAndLaterForADay() {
    var now = EVENING;
    var pauses = new ArrayList<Long>();
    for (int tries = 1; tries < 100; tries++) {
      var next = RetryPlan.next(EVENING, tries, now);
      if (next.isEmpty()) {
        break;
      }
      pauses.add(Duration.between(now, next.get()).toMinutes());
      now = next.get();
    }

    assertThat(pauses).isEqualTo(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L));
    assertThat(now).isBefore(EVENING.plus(Duration.ofDays(1)));
  }
}
