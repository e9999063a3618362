package org.verifiedcompliance.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.ZONE;
import static org.verifiedcompliance.application.imports.ListedMeetingFixture.mondays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.geo.PolygonPart;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

/** Schedules of listed meetings, and what only some formats tell of them. */
class WeeklySchedulesTest {
  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
  private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-10T18:00");
  private static final ListedDetails PLAIN = new ListedDetails("t", null, null, true);
  private static final ListedDetails UNSCHEDULED = new ListedDetails(null, null, null, false);

  private static ListedMeeting listed(
      @Nullable ListedDates dates, @Nullable ListedDetails details) {
    var usual = mondays(1, "a");
    return new ListedMeeting(
        1,
        usual.slug(),
        usual.name(),
        usual.address(),
        usual.place(),
        usual.days(),
        usual.time(),
        usual.length(),
        usual.zone(),
        usual.tags(),
        dates,
        details,
        null);
  }

  private static MeetingSchedule from(ListedMeeting listed) {
    return Objects.requireNonNull(WeeklySchedules.from(listed, ZONE, NOW));
  }

  @Test
  void theSameScheduleIsKeptAsItIs() {
    var old = new MeetingSchedule(at("2020-01-06T18:00:00Z"), hour(), ZONE, "FREQ=WEEKLY;BYDAY=MO");

    assertThat(WeeklySchedules.keep(old, mondays(1, "a"), ZONE, NOW)).isSameAs(old);
  }

  @Test
  void anotherZoneLengthRuleOrTimeBeginsAnew() {
    var start = at("2020-01-06T18:00:00Z");
    var rule = "FREQ=WEEKLY;BYDAY=MO";
    var others =
        List.of(
            new MeetingSchedule(start, hour(), ZoneId.of("Europe/Paris"), rule),
            new MeetingSchedule(start, Duration.ofHours(2), ZONE, rule),
            new MeetingSchedule(start, hour(), ZONE, "FREQ=DAILY"),
            new MeetingSchedule(start.plusSeconds(60), hour(), ZONE, rule));

    for (var other : others) {
      assertThat(WeeklySchedules.keep(other, mondays(1, "a"), ZONE, NOW))
          .isEqualTo(from(mondays(1, "a")));
    }
    assertThat(WeeklySchedules.keep(null, mondays(1, "a"), ZONE, NOW))
        .isEqualTo(from(mondays(1, "a")));
  }

  @Test
  void whatTakesPlaceAtNoFixedTimeHasNoSchedule() {
    var listed = listed(null, UNSCHEDULED);

    assertThat(WeeklySchedules.from(listed, ZONE, NOW)).isNull();
    assertThat(WeeklySchedules.keep(from(mondays(1, "a")), listed, ZONE, NOW)).isNull();
  }

  @Test
  void datesOfItsOwnComeWithTheirExceptions() {
    var dates =
        new ListedDates(
            FIRST,
            "FREQ=DAILY",
            List.of(
                new ListedDates.Other(FIRST, null, null, false, "Storm"),
                new ListedDates.Other(
                    FIRST.plusDays(1), FIRST.plusDays(1).plusHours(1), null, false, "Later"),
                new ListedDates.Other(
                    FIRST.plusDays(40), FIRST.plusDays(40), Duration.ofHours(3), true, "More")));

    var schedule = from(listed(dates, null));

    assertThat(schedule.recurrence()).isEqualTo("FREQ=DAILY");
    assertThat(schedule.changes().list())
        .hasExactlyElementsOfTypes(
            DateChange.Cancelled.class, DateChange.Moved.class, DateChange.Added.class);
    assertThat(schedule.changes().list())
        .extracting(DateChange::note)
        .containsExactly("Storm", "Later", "More");
    assertThat(schedule.changes().list().getLast().date().orElseThrow().end())
        .isEqualTo(at("2026-04-19T19:00:00Z"));
    assertThat(WeeklySchedules.keep(null, listed(dates, PLAIN), ZONE, NOW)).isEqualTo(schedule);
    assertThat(WeeklySchedules.keep(schedule, listed(dates, null), ZONE, NOW)).isEqualTo(schedule);
  }

  @Test
  void whatIsSaidOfADateMakesNoOtherMeetingButIsSaidAnew() {
    var plain = listed(dates(null), null);
    var said = listed(dates("Storm"), null);

    assertThat(Likenesses.likeness(said)).isEqualTo(Likenesses.likeness(plain));
    assertThat(Likenesses.fingerprint(said, ZONE))
        .isNotEqualTo(Likenesses.fingerprint(plain, ZONE));
  }

  private static ListedDates dates(String note) {
    return new ListedDates(
        FIRST, "FREQ=DAILY", List.of(new ListedDates.Other(FIRST, null, null, false, note)));
  }

  @Test
  void aFormatThatTellsNoSingleDatesLeavesThemAlone() {
    var dates = new ListedDates(FIRST, null, List.of());
    var cancelled = new DateChanges(List.of(new DateChange.Cancelled(NOW, null)));
    var existing = from(mondays(1, "a")).with(cancelled);

    var kept = WeeklySchedules.keep(existing, listed(dates, PLAIN), ZONE, NOW);

    assertThat(kept).isEqualTo(from(listed(dates, null)).with(cancelled));
  }

  @Test
  void theFenceIsTheDrawnOneOrTheCircleThatIsTold() {
    var place = new Coordinate(52.5, 13.4);
    var area =
        PolygonFence.of(
            List.of(
                PolygonPart.of(
                    place, new Coordinate(52.5, 13.402), new Coordinate(52.501, 13.402))));
    var usual = new Meters(150);

    assertThat(PLAIN.fence(place, usual)).isEqualTo(new CircleFence(place, usual));
    var told = new ListedDetails(null, new Meters(90), null, true);
    assertThat(told.fence(place, usual)).isEqualTo(new CircleFence(place, new Meters(90)));
    var drawn = new ListedDetails(null, null, area, true);
    assertThat(drawn.fence(place, usual)).isEqualTo(area);
    assertThat(drawn.text()).isNotEqualTo(told.text()).isEqualTo(drawn.text());
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static Duration hour() {
    return Duration.ofHours(1);
  }
}
