package org.verifiedcompliance.domain.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionStatus;

class ReminderPlanTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  private static final Occurrence DATE = new Occurrence(START, START.plus(Duration.ofHours(1)));

  @Test
  void whoPlansAheadHearsOfTheStartAndOfTheOpenCheckIn() {
    var plan = plan(planned(-600), DATE);

    assertThat(plan.due(minute(-31))).isEmpty();
    assertThat(kind(plan, -30)).isEqualTo(NotificationKind.SESSION_STARTS_SOON);
    assertThat(kind(plan, -16)).isEqualTo(NotificationKind.SESSION_STARTS_SOON);
    assertThat(kind(plan, -15)).isEqualTo(NotificationKind.CHECK_IN_OPEN);
    assertThat(kind(plan, 39)).isEqualTo(NotificationKind.CHECK_IN_OPEN);
    assertThat(plan.due(minute(40))).isEmpty();
  }

  @Test
  void itIsLookedAtWhenSomethingMayHaveToBeTold() {
    var plan = plan(planned(-600), DATE);

    assertThat(plan.nextLook(minute(-600))).contains(minute(-30));
    assertThat(plan.nextLook(minute(-30))).contains(minute(-15));
    assertThat(plan.nextLook(minute(-15))).contains(minute(70));
    assertThat(plan.nextLook(minute(70))).isEmpty();
  }

  @Test
  void whoPlansAtTheLastMomentIsNotTold() {
    var plan = plan(planned(-10), DATE);

    assertThat(plan.reminders()).isEmpty();
    assertThat(plan.nextLook(minute(-10))).contains(minute(70));
  }

  @Test
  void withoutADateNothingIsForeseen() {
    var plan = plan(planned(-10), null);

    assertThat(plan.due(minute(0))).isEmpty();
    assertThat(plan.nextLook(minute(0))).isEmpty();
  }

  @Test
  void whoIsStillThereTenMinutesAfterTheEndIsAsked() {
    var plan = plan(checkedIn(-5, null, DATE), DATE);

    assertThat(plan.due(minute(69))).isEmpty();
    assertThat(kind(plan, 70)).isEqualTo(NotificationKind.NOT_CHECKED_OUT);
    assertThat(plan.due(minute(90))).isEmpty();
  }

  @Test
  void withoutAnEndThreeHoursOfSilenceAreLong() {
    var silent = plan(checkedIn(0, null, null), null);
    var seen = plan(checkedIn(0, minute(100), null), null);

    assertThat(silent.due(minute(179))).isEmpty();
    assertThat(kind(silent, 180)).isEqualTo(NotificationKind.NOT_CHECKED_OUT);
    assertThat(seen.due(minute(180))).isEmpty();
    assertThat(seen.nextLook(minute(180))).contains(minute(280));
  }

  private static NotificationKind kind(ReminderPlan plan, long minute) {
    return plan.due(minute(minute)).orElseThrow().kind();
  }

  private static ReminderPlan plan(WatchedSession session, @Nullable Occurrence date) {
    return ReminderPlan.of(session, date, AttendancePolicy.standard());
  }

  private static WatchedSession planned(long minute) {
    return session(SessionStatus.PLANNED, minute(minute), null, null, null);
  }

  private static WatchedSession checkedIn(
      long minute, @Nullable Instant seen, @Nullable Occurrence date) {
    return session(SessionStatus.CHECKED_IN, minute(minute - 60), minute(minute), seen, date);
  }

  private static WatchedSession session(
      SessionStatus status,
      Instant opened,
      @Nullable Instant arrival,
      @Nullable Instant seen,
      @Nullable Occurrence date) {
    return new WatchedSession(
        new SessionId(new UUID(1, 1)),
        new PersonId(new UUID(2, 2)),
        status,
        null,
        null,
        null,
        opened,
        arrival,
        seen,
        date,
        minute(2_000),
        Duration.ofMinutes(30),
        PolicyLayers.NONE,
        0);
  }

  private static Instant minute(long minute) {
    return START.plus(Duration.ofMinutes(minute));
  }
}
