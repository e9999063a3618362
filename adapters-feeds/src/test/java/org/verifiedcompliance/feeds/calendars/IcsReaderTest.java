package org.verifiedcompliance.feeds.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.imports.Finding;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.ListedDates;
import org.verifiedcompliance.application.imports.MeetingListReader.Reading;
import org.verifiedcompliance.domain.geo.Coordinate;

class IcsReaderTest {
  private static final String EVENT =
      """
      UID:a@b
      SUMMARY:Tea\\, first Monday
      GEO:52.5;13.4
      DTSTART;TZID=Europe/Berlin:20260302T190000
      DTEND;TZID=Europe/Berlin:20260302T203000
      """;

  @Test
  void aSeriesComesWithItsRuleAndItsExceptions() {
    var text =
        EVENT
            + """
            RRULE:FREQ=MONTHLY;BYDAY=1MO
            EXDATE;TZID=Europe/Berlin:20260406T190000
            EXDATE;VALUE=DATE:20260504
            RDATE:20260310T180000Z
            LOCATION:Long Street\\n
              5
            CATEGORIES:tea,open
            DESCRIPTION:Bring cake\\,
              please.\\n\\nNo nuts.
            BEGIN:VALARM
            SUMMARY:Wake up
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:a@b
            RECURRENCE-ID;TZID=Europe/Berlin:20260601T190000
            DTSTART;TZID=Europe/Berlin:20260602T200000
            DTEND;TZID=Europe/Berlin:20260602T210000
            END:VEVENT
            BEGIN:VEVENT
            UID:a@b
            RECURRENCE-ID:20260706T170000Z
            DTSTART:20260706T170000Z
            STATUS:CANCELLED
            """;
    var usable = (ListEntry.Usable) only(text);
    var meeting = usable.meeting();

    assertThat(usable.remarks()).isEmpty();
    assertThat(meeting.name()).isEqualTo("Tea, first Monday");
    assertThat(meeting.address()).isEqualTo("Long Street 5");
    assertThat(meeting.tags()).containsExactly("tea", "open");
    assertThat(meeting.description()).isEqualTo("Bring cake, please.\n\nNo nuts.");
    assertThat(meeting.place()).isEqualTo(new Coordinate(52.5, 13.4));
    assertThat(meeting.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(meeting.length()).isEqualTo(Duration.ofMinutes(90));
    assertThat(meeting.dates())
        .isEqualTo(
            new ListedDates(
                at("2026-03-02T19:00"),
                "FREQ=MONTHLY;BYDAY=1MO",
                List.of(
                    new ListedDates.Other(at("2026-04-06T19:00"), null, null, false),
                    new ListedDates.Other(at("2026-05-04T19:00"), null, null, false),
                    new ListedDates.Other(
                        at("2026-03-10T19:00"), at("2026-03-10T19:00"), null, true),
                    new ListedDates.Other(
                        at("2026-06-01T19:00"), at("2026-06-02T20:00"), Duration.ofHours(1), false),
                    new ListedDates.Other(at("2026-07-06T19:00"), null, null, false))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SUMMARY:.*          | (none)                                        | no-name
          UID:.*              | (none)                                        | no-uid
          GEO:.*              | (none)                                        | no-place
          GEO:.*              | GEO:91;0                                      | bad-coordinates
          DTSTART;.*          | (none)                                        | no-time
          DTSTART;.*          | DTSTART;VALUE=DATE:20260302                   | all-day
          DTSTART;.*          | DTSTART:20260230T190000Z                      | bad-time
          DTSTART;.*          | DTSTART;TZID=Nowhere Standard Time:20260302T190000 | unknown-timezone
          DTEND;.*            | DTEND;TZID=Europe/Berlin:20260402T190000      | too-long
          UID:.*              | UID:a\\nRRULE:FREQ=SECONDLY                    | bad-recurrence
          UID:.*              | UID:a\\nSTATUS:CANCELLED                       | cancelled
          """)
  void whatCannotBecomeAMeetingIsRefusedWithTheReason(String line, String instead, String code) {
    var text =
        EVENT.replaceFirst(line, instead.replace("(none)", "X-NOTHING:1").replace("\\n", "\n"));

    assertThat(((ListEntry.Unusable) only(text)).problems())
        .extracting(Finding::code)
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "W. Europe Standard Time, Europe/Berlin",
    "/freeassociation.sourceforge.net/Europe/Berlin, Europe/Berlin",
    "America/Argentina/Buenos_Aires, America/Argentina/Buenos_Aires",
    "Eastern Standard Time, America/New_York"
  })
  void zonesAreKnownByManyNames(String name, String zone) {
    var text = EVENT.replace("DTSTART;TZID=Europe/Berlin", "DTSTART;TZID=\"" + name + "\"");

    assertThat(((ListEntry.Usable) only(text)).meeting().zone()).isEqualTo(ZoneId.of(zone));
  }

  @Test
  void aTimeWithoutAZoneIsThatOfThePlaceOrOfTheCalendar() {
    var floating = EVENT.replace(";TZID=Europe/Berlin", "");

    assertThat(((ListEntry.Usable) only(floating)).meeting().zone()).isNull();
    var reading = read("X-WR-TIMEZONE:Asia/Tokyo\nBEGIN:VEVENT\n" + floating + "END:VEVENT\n");
    var entry = (ListEntry.Usable) ((Reading.Entries) reading).entries().getFirst();
    assertThat(entry.meeting().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "BEGIN:VEVENT\nEND:VEVENT", "BEGIN:VCALENDAR\n"})
  void whatIsNoCalendarIsUnreadable(String text) {
    var bytes = new ByteArrayInputStream(text.getBytes(UTF_8));

    assertThat(new IcsReader(Duration.ofHours(1)).read(bytes))
        .isInstanceOf(Reading.Unreadable.class);
  }

  private static ListEntry only(String event) {
    var reading = read("BEGIN:VEVENT\n" + event + "END:VEVENT\n");
    assertThat(((Reading.Entries) reading).entries()).hasSize(1);
    return ((Reading.Entries) reading).entries().getFirst();
  }

  private static Reading read(String inside) {
    var text = "BEGIN:VCALENDAR\n" + inside + "END:VCALENDAR\n";
    var bytes = text.replace("\n", "\r\n").getBytes(UTF_8);
    return new IcsReader(Duration.ofHours(1)).read(new ByteArrayInputStream(bytes));
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }
}
