package org.verifiedcompliance.feeds.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.calendars.CalendarEntry;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.ListedDates.Other;
import org.verifiedcompliance.application.imports.MeetingListReader.Reading;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;

/** What goes out as a calendar comes in again as it was, for us and for another program. */
class OutAndInTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Duration WEEK = Duration.ofDays(7);

  /** The last Tuesday of winter: the moved and the added date are in summer. */
  private static final Instant FIRST = Instant.parse("2026-03-24T18:00:00Z");

  private static final Instant SUMMER = FIRST.plus(WEEK).minusSeconds(3_600);

  private static final DateChanges CHANGES =
      new DateChanges(
          List.of(
              new DateChange.Cancelled(SUMMER.plus(WEEK), null),
              new DateChange.Moved(SUMMER, hour(SUMMER.plusSeconds(600)), "Straße; später, ja"),
              new DateChange.Moved(SUMMER.plus(WEEK.multipliedBy(2)), hour(SUMMER), null),
              new DateChange.Added(hour(SUMMER.plusSeconds(86_400)), "Extra")));

  @Test
  void datesComeBackWithTheirNotesOverTheChangeOfTheClocks() {
    for (var description : new String[] {"Talk", "long ".repeat(200).strip(), null}) {
      var entry = read(write(description, CHANGES));

      assertThat(entry.remarks()).isEmpty();
      assertThat(entry.meeting().description()).isEqualTo(description);
      assertThat(entry.meeting().dates().exceptions())
          .containsExactlyInAnyOrder(
              CHANGES.list().stream().map(OutAndInTest::listed).toArray(Other[]::new));
    }
  }

  @Test
  void anotherProgramReadsTheNotes() throws Exception {
    var bytes = new ByteArrayInputStream(write("Talk", CHANGES).getBytes(UTF_8));
    var events = new CalendarBuilder().build(bytes).<VEvent>getComponents("VEVENT");

    assertThat(events.stream().map(event -> event.getDescription().getValue()))
        .containsExactly("Talk", "Straße; später, ja", "Extra", "Talk");
    assertThat(events.stream().map(event -> event.getSummary().getValue()).distinct())
        .containsExactly("Größe 👩🏽‍🚀");
  }

  @Test
  void aThousandMovedDatesOfALongDescriptionStayReadable() {
    var moved =
        IntStream.range(0, DateChanges.MAX)
            .mapToObj(i -> FIRST.plus(WEEK.multipliedBy(i)))
            .<DateChange>map(at -> new DateChange.Moved(at, hour(at.plusSeconds(60)), null))
            .toList();

    assertThat(write("x".repeat(5_000), new DateChanges(moved))).hasSizeLessThan(600_000);
  }

  private static Occurrence hour(Instant start) {
    return new Occurrence(start, start.plusSeconds(3_600));
  }

  private static Other listed(DateChange change) {
    var original = change.original().atZone(BERLIN).toLocalDateTime();
    return change
        .date()
        .map(date ->
            new Other(
                original,
                date.start().atZone(BERLIN).toLocalDateTime(),
                Duration.ofHours(1),
                change instanceof DateChange.Added,
                change.note()))
        .orElseGet(() -> new Other(original, null, null, false));
  }

  private static String write(String description, DateChanges changes) {
    var schedule = new MeetingSchedule(FIRST, Duration.ofHours(1), BERLIN, "FREQ=WEEKLY", changes);
    var place = new Coordinate(52.5, 13.4);
    var entry =
        new CalendarEntry(
            "a@b", "Größe 👩🏽‍🚀", description, "Allee 1", place, schedule, FIRST, 0, false);
    return new IcsWriter().write("All", List.of(entry));
  }

  private static ListEntry.Usable read(String text) {
    var bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
    var reading = (Reading.Entries) new IcsReader(Duration.ofHours(1)).read(bytes);
    return (ListEntry.Usable) reading.entries().getFirst();
  }
}
