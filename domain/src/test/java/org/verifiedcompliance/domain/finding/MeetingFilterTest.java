package org.verifiedcompliance.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;

class MeetingFilterTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final MeetingFilter NOW =
      new MeetingFilter(Set.of(), Set.of(), Set.of(), null, true);

  private final FilteredOccurrences filtered = new FilteredOccurrences(new WeeklyOccurrences());

  @Test
  void noFilterLetsAMeetingWithoutATimeThrough() {
    assertThat(filtered.wants(MeetingFilter.NONE, meeting(null), at("2026-03-02T12:00"))).isTrue();
    assertThat(MeetingFilter.NONE.isEmpty()).isTrue();
  }

  @Test
  void everyTagMustBeThereAndLetterCaseDoesNotMatter() {
    var meeting = meeting(null);

    assertThat(tagged("open", "BEGINNERS").wantsKind(meeting)).isTrue();
    assertThat(tagged("open", "women").wantsKind(meeting)).isFalse();
  }

  @Test
  void oneOfTheTypesIsEnoughAndNoTypeIsNone() {
    var types = new MeetingFilter(Set.of(), Set.of("aa", "na"), Set.of(), null, false);

    assertThat(types.wantsKind(meeting(null))).isTrue();
    assertThat(
            new MeetingFilter(Set.of(), Set.of("x"), Set.of(), null, false)
                .wantsKind(meeting(null)))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "MONDAY, true",
    "THURSDAY, true",
    "SUNDAY, false",
  })
  void aDayIsThatOfTheBeginningInTheZoneOfTheMeeting(DayOfWeek day, boolean wanted) {
    // half past midnight in Berlin is the day before by the clock of the world
    var meeting = meeting(weekly("2026-03-02T00:30", Duration.ofHours(1), "MO,TH"));
    var filter = new MeetingFilter(Set.of(), Set.of(), Set.of(day), null, false);

    assertThat(filtered.wants(filter, meeting, at("2026-06-01T12:00"))).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "18:00, 20:00, true",
    "18:30, 20:00, true",
    "18:31, 20:00, false",
    "17:00, 18:30, false",
    "21:00, 04:00, false",
    "18:00, 18:00, true",
  })
  void aTimeIsThatOfTheWallClockInSummerAndWinter(LocalTime from, LocalTime until, boolean wanted) {
    var meeting = meeting(weekly("2026-01-05T18:30", Duration.ofHours(1), "MO"));
    var window = new ClockWindow(from, until);
    var filter = new MeetingFilter(Set.of(), Set.of(), Set.of(), window, false);

    assertThat(filtered.wants(filter, meeting, at("2026-01-07T12:00"))).isEqualTo(wanted);
    assertThat(filtered.wants(filter, meeting, at("2026-07-07T12:00"))).isEqualTo(wanted);
  }

  @Test
  void aTimeAfterMidnightIsInTheNight() {
    var night = new ClockWindow(LocalTime.of(21, 0), LocalTime.of(4, 0));

    assertThat(night.holds(LocalTime.of(23, 59))).isTrue();
    assertThat(night.holds(LocalTime.MIDNIGHT)).isTrue();
    assertThat(night.holds(LocalTime.of(4, 0))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T23:29, false",
    "2026-03-28T23:30, true",
    // the clocks jump from 2:00 to 3:00: three hours after half past eleven it is half past three
    "2026-03-29T01:29, true",
    "2026-03-29T01:30, true",
    "2026-03-29T03:29, true",
    "2026-03-29T03:30, false",
  })
  void nowEndsByTheClockOfTheWorldWhenTheClocksJump(String time, boolean wanted) {
    var meeting = meeting(weekly("2026-03-07T23:30", Duration.ofHours(3), "SA"));

    assertThat(filtered.wants(NOW, meeting, at(time))).isEqualTo(wanted);
  }

  @Test
  void whatTakesPlaceAtNoTimeIsNeverOnADay() {
    assertThat(filtered.wants(NOW, meeting(null), at("2026-03-02T12:00"))).isFalse();
  }

  private static MeetingFilter tagged(String... tags) {
    return new MeetingFilter(Set.of(tags), Set.of(), Set.of(), null, false);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static MeetingSchedule weekly(String start, Duration length, String days) {
    return new MeetingSchedule(at(start), length, BERLIN, "FREQ=WEEKLY;BYDAY=" + days);
  }

  private static Meeting meeting(@Nullable MeetingSchedule schedule) {
    var sample = MeetingFixture.meetingAt(52.5, 13.4).build();
    return new Meeting(
        sample.id(),
        "Morning",
        null,
        null,
        sample.place(),
        sample.fence(),
        schedule,
        null,
        true,
        List.of("Open", "Beginners"),
        "AA",
        true,
        null,
        null,
        sample.createdAt(),
        sample.updatedAt(),
        1);
  }
}
