package org.verifiedcompliance.feeds.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.application.calendars.CalendarEntry;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.feeds.RecurOccurrences;

class IcsWriterTest {
  private static final Instant CHANGED = Instant.parse("2026-02-03T04:05:06Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/Berlin        | 2026-01-06T19:00 | FREQ=WEEKLY
          America/New_York     | 2026-01-06T19:00 | FREQ=WEEKLY;BYDAY=TU,TH
          America/New_York     | 1999-01-05T19:00 | FREQ=MONTHLY;BYDAY=1TU;COUNT=40
          Australia/Lord_Howe  | 2026-01-30T19:00 | FREQ=MONTHLY;BYDAY=-1FR
          Africa/Casablanca    | 2026-01-06T19:00 | FREQ=WEEKLY
          Asia/Kathmandu       | 2026-01-06T19:00 | FREQ=DAILY;INTERVAL=9
          Asia/Jerusalem       | 2026-01-06T19:00 | FREQ=WEEKLY
          America/Santiago     | 2026-01-06T19:00 | FREQ=WEEKLY;UNTIL=20261101
          Pacific/Auckland     | 2026-01-06T19:00 | FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2
          UTC                  | 2026-01-06T19:00 | FREQ=YEARLY
          """)
  void anotherProgramFindsTheSameDates(String zone, String start, String rule) {
    var id = ZoneId.of(zone);
    var first = LocalDateTime.parse(start).atZone(id).toInstant();
    var schedule = new MeetingSchedule(first, Duration.ofMinutes(90), id, rule);
    var read = parsed(write(schedule));

    assertThat(starts(read, first)).isEqualTo(ours(schedule));
  }

  @Test
  void exceptionsAreThere() {
    var zone = ZoneId.of("Europe/Berlin");
    var first = OffsetDateTime.parse("2026-01-06T19:00:00+01:00").toInstant();
    var week = Duration.ofDays(7);
    var moved = first.plus(week).plusSeconds(3_600);
    var changes =
        new DateChanges(
            List.of(
                new DateChange.Cancelled(first.plus(week.multipliedBy(2)), null),
                new DateChange.Moved(
                    first.plus(week), new Occurrence(moved, moved.plusSeconds(60)), "Later"),
                new DateChange.Added(
                    new Occurrence(first.plusSeconds(86_400), first.plusSeconds(90_000)), null)));
    var text =
        write(new MeetingSchedule(first, Duration.ofHours(1), zone, "FREQ=WEEKLY").with(changes));

    assertThat(text)
        .contains(
            "EXDATE;TZID=Europe/Berlin:20260120T190000\r\n",
            "RDATE;TZID=Europe/Berlin:20260107T190000\r\n",
            "RECURRENCE-ID;TZID=Europe/Berlin:20260113T190000\r\n",
            "DTSTART;TZID=Europe/Berlin:20260113T200000\r\n");
    assertThat(parsed(text).getComponents("VEVENT")).hasSize(3);
  }

  @Test
  void textsAreEscapedAndLinesFolded() {
    var name = "Ünï; \"quoted\", back\\slash\nnext line " + "\ud83d\ude80".repeat(40);
    var entry =
        new CalendarEntry(
            "x@y",
            name,
            "a\r\nb\u0000",
            null,
            new Coordinate(-33.8688197, 151.2092955),
            new MeetingSchedule(CHANGED, Duration.ofHours(1), ZoneId.of("UTC"), null),
            CHANGED,
            3,
            true);
    var text = new IcsWriter().write("All", List.of(entry));
    var event = (VEvent) parsed(text).getComponents("VEVENT").getFirst();

    assertThat(text.lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(event.getSummary().getValue()).isEqualTo(name);
    assertThat(text)
        .contains(
            "GEO:-33.8688197;151.2092955\r\n",
            "STATUS:CANCELLED\r\n",
            "UID:x@y\r\n",
            "SEQUENCE:3\r\n",
            "LAST-MODIFIED:20260203T040506Z\r\n",
            "DTSTART:20260203T040506Z\r\n");
  }

  @Test
  void theSameEntriesAreTheSameText() {
    var schedule = new MeetingSchedule(CHANGED, Duration.ofHours(1), ZoneId.of("Asia/Tokyo"), null);

    assertThat(write(schedule)).isEqualTo(write(schedule));
    assertThat(parsed(new IcsWriter().write("None", List.of())).getComponents()).isEmpty();
  }

  private static String write(MeetingSchedule schedule) {
    var entry =
        new CalendarEntry(
            "m@x",
            "Group",
            "Talk",
            "Main Street 1",
            new Coordinate(1, 2),
            schedule,
            CHANGED,
            0,
            false);
    return new IcsWriter().write("Group", List.of(entry));
  }

  private static Calendar parsed(String text) {
    try {
      return new CalendarBuilder().build(new StringReader(text));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  private static List<Instant> starts(Calendar calendar, Instant first) {
    var event = (VEvent) calendar.getComponents("VEVENT").getFirst();
    var period =
        new Period<Temporal>(
            first.atZone(ZoneId.of("UTC")),
            first.plus(400, ChronoUnit.DAYS).atZone(ZoneId.of("UTC")));
    return event.calculateRecurrenceSet(period).stream()
        .map(found -> Instant.from(found.getStart()))
        .filter(start -> start.isBefore(first.plus(400, ChronoUnit.DAYS)))
        .sorted()
        .toList();
  }

  private static List<Instant> ours(MeetingSchedule schedule) {
    var first = schedule.start();
    return new RecurOccurrences()
        .starting(schedule, first, first.plus(400, ChronoUnit.DAYS), 1_000).stream()
            .map(Occurrence::start)
            .toList();
  }
}
