package org.verifiedcompliance.domain.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OccurrenceFinderTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final MeetingSchedule MONDAYS_AT_SEVEN =
      new MeetingSchedule(
          Instant.parse("2026-06-01T23:00:00Z"), Duration.ofHours(1), ZONE, "FREQ=WEEKLY;BYDAY=MO");
  private final OccurrenceFinder finder = new OccurrenceFinder(new WeeklyOccurrences());

  @Test
  void anInstantDuringTheMeetingBelongsToIt() {
    assertThat(startAt("2026-06-08T23:20:00Z")).contains(Instant.parse("2026-06-08T23:00:00Z"));
  }

  @Test
  void theWindowOpensAQuarterOfAnHourBeforeAndClosesHalfAnHourAfter() {
    var window = AttendanceWindow.standard();
    var occurrence = MONDAYS_AT_SEVEN.first();

    assertThat(window.opens(occurrence)).isEqualTo("2026-06-01T22:45:00Z");
    assertThat(window.closes(occurrence)).isEqualTo("2026-06-02T00:30:00Z");
    assertThat(window.holds(occurrence, Instant.parse("2026-06-01T22:44:59Z"))).isFalse();
    assertThat(window.holds(occurrence, Instant.parse("2026-06-01T22:45:00Z"))).isTrue();
    assertThat(window.holds(occurrence, Instant.parse("2026-06-02T00:30:00Z"))).isTrue();
    assertThat(window.holds(occurrence, Instant.parse("2026-06-02T00:30:01Z"))).isFalse();
  }

  @Test
  void aWindowNarrowerThanTheOccurrenceIsRefused() {
    var minute = Duration.ofMinutes(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttendanceWindow(minute.negated(), minute));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttendanceWindow(minute, minute.negated()));
  }

  @Test
  void outsideEveryWindowTheNearestWithinADayIsMeant() {
    assertThat(startAt("2026-06-08T03:00:00Z")).contains(Instant.parse("2026-06-08T23:00:00Z"));
    assertThat(startAt("2026-06-09T23:59:00Z")).contains(Instant.parse("2026-06-08T23:00:00Z"));
  }

  @Test
  void furtherThanADayFromEveryOccurrenceNoneIsMeant() {
    assertThat(startAt("2026-06-05T12:00:00Z")).isEmpty();
    assertThat(startAt("2026-05-31T22:59:59Z")).isEmpty();
    assertThat(startAt("2026-05-31T23:00:00Z")).isPresent();
  }

  @Test
  void theMeetingThatGoesOnWinsOverTheOneThatOpens() {
    var twice = everyDayFor(Duration.ofHours(24).minusMinutes(5));

    assertThat(finder.at(twice, Instant.parse("2026-06-02T22:50:00Z")))
        .map(Occurrence::start)
        .contains(Instant.parse("2026-06-01T23:00:00Z"));
  }

  @Test
  void betweenTwoOpenWindowsTheNearerOccurrenceIsMeant() {
    var twice = everyDayFor(Duration.ofHours(24).minusMinutes(20));

    assertThat(finder.at(twice, Instant.parse("2026-06-02T22:56:00Z")))
        .map(Occurrence::start)
        .contains(Instant.parse("2026-06-02T23:00:00Z"));
    assertThat(finder.at(twice, Instant.parse("2026-06-02T22:47:00Z")))
        .map(Occurrence::start)
        .contains(Instant.parse("2026-06-01T23:00:00Z"));
  }

  private Optional<Instant> startAt(String instant) {
    return finder.at(MONDAYS_AT_SEVEN, Instant.parse(instant)).map(Occurrence::start);
  }

  private static MeetingSchedule everyDayFor(Duration length) {
    return new MeetingSchedule(
        Instant.parse("2026-06-01T23:00:00Z"),
        length,
        ZONE,
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU");
  }
}
