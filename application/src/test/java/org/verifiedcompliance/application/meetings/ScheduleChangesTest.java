package org.verifiedcompliance.application.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;

class ScheduleChangesTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final MeetingSchedule WEEKLY = MeetingFixture.weekly();

  private static <T> Change<T> keep() {
    return new Change.Keep<>();
  }

  private static <T> Change<T> to(@Nullable T value) {
    return new Change.Become<>(value);
  }

  private static List<String> faults(ScheduleChanges changes, @Nullable MeetingSchedule current) {
    return changes.faults(current, new WeeklyOccurrences()).stream()
        .map(fault -> fault.field() + " " + fault.code())
        .toList();
  }

  @Test
  void withoutAnEndTheUsualLengthHolds() {
    var open = new ScheduleChanges(to(NOON), keep(), keep(), keep());

    assertThat(open.after(null, Duration.ofMinutes(90)).length()).isEqualTo(Duration.ofMinutes(90));
    var cleared = new ScheduleChanges(keep(), to(null), keep(), keep());
    assertThat(cleared.after(WEEKLY, Duration.ofMinutes(45)).length())
        .isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void nothingOfNothingIsNothing() {
    var none = new ScheduleChanges(keep(), keep(), keep(), keep());

    assertThat(faults(none, null)).isEmpty();
    assertThat(none.after(null, MeetingSchedule.DEFAULT_LENGTH)).isNull();
    assertThat(none.after(WEEKLY, MeetingSchedule.DEFAULT_LENGTH)).isEqualTo(WEEKLY);
  }

  @Test
  void aStartAloneLastsAnHourInUtc() {
    var changes = new ScheduleChanges(to(NOON), keep(), keep(), keep());

    assertThat(changes.after(null, MeetingSchedule.DEFAULT_LENGTH))
        .isEqualTo(new MeetingSchedule(NOON, Duration.ofHours(1), ZoneId.of("UTC"), null));
  }

  @Test
  void aStartThatMovesTakesLengthZoneAndRuleAlong() {
    var changes = new ScheduleChanges(to(NOON), keep(), keep(), keep());

    assertThat(changes.after(WEEKLY, MeetingSchedule.DEFAULT_LENGTH))
        .isEqualTo(new MeetingSchedule(NOON, WEEKLY.length(), WEEKLY.zone(), WEEKLY.recurrence()));
  }

  @Test
  void anEndCountsFromTheStartOnRecord() {
    var end = WEEKLY.start().plus(Duration.ofHours(3));
    var changes = new ScheduleChanges(keep(), to(end), keep(), keep());

    assertThat(faults(changes, WEEKLY)).isEmpty();
    assertThat(changes.after(WEEKLY, MeetingSchedule.DEFAULT_LENGTH).length())
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void whatIsClearedFallsBack() {
    var changes = new ScheduleChanges(keep(), to(null), to(null), to(null));
    var long3 = new MeetingSchedule(NOON, Duration.ofHours(3), ZoneId.of("Asia/Tokyo"), "FREQ=X");

    assertThat(changes.after(long3, MeetingSchedule.DEFAULT_LENGTH))
        .isEqualTo(new MeetingSchedule(NOON, Duration.ofHours(1), ZoneId.of("UTC"), null));
  }

  @Test
  void aClearedStartEndsTheSchedule() {
    var changes = new ScheduleChanges(to(null), keep(), keep(), keep());

    assertThat(faults(changes, WEEKLY)).isEmpty();
    assertThat(changes.after(WEEKLY, MeetingSchedule.DEFAULT_LENGTH)).isNull();
  }

  @Test
  void withoutAStartNothingElseCanBe() {
    var changes = new ScheduleChanges(keep(), to(NOON), keep(), to("FREQ=WEEKLY"));

    assertThat(faults(changes, null))
        .containsExactly("end_time start-missing", "recurrence start-missing");
  }

  @Test
  void anEndMustComeAfterTheStartAndWithinAWeek() {
    var week = Duration.ofDays(7);
    assertThat(faults(ending(NOON), null)).containsExactly("end_time before-start");
    assertThat(faults(ending(NOON.minusMillis(1)), null)).containsExactly("end_time before-start");
    assertThat(faults(ending(NOON.plus(week)), null)).isEmpty();
    assertThat(faults(ending(NOON.plus(week).plusMillis(1)), null))
        .containsExactly("end_time too-long");
  }

  private static ScheduleChanges ending(Instant end) {
    return new ScheduleChanges(to(NOON), to(end), keep(), keep());
  }

  @Test
  void aRuleThatNobodyCanExpandIsRefused() {
    var changes = new ScheduleChanges(to(NOON), keep(), keep(), to("FREQ=SOMETIMES"));

    assertThat(faults(changes, null)).containsExactly("recurrence bad-recurrence");
  }
}
