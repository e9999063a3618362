package org.verifiedcompliance.feeds.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.imports.Finding;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.ListedDates.Other;
import org.verifiedcompliance.application.imports.MeetingListReader.Reading;

class DateNotesTest {
  private static final String SERIES =
      """
      UID:a@b
      SUMMARY:Tea
      DESCRIPTION:Every week
      LOCATION:Long Street 5
      GEO:52.5;13.4
      DTSTART;TZID=Europe/Berlin:20260302T190000
      RRULE:FREQ=WEEKLY
      """;
  private static final LocalDateTime NINTH = LocalDateTime.parse("2026-03-09T19:00");

  @Test
  void whatAMovedDateSaysIsItsNote() {
    assertThat(note("DESCRIPTION:The hall\\, once\\nmore")).isEqualTo("The hall, once more");
    assertThat(note("COMMENT:Later")).isEqualTo("Later");
    assertThat(note("DESCRIPTION:Every week\nCOMMENT:Later")).isEqualTo("Later");
    assertThat(note("DESCRIPTION:Every week")).isNull();
    assertThat(note("DESCRIPTION: ")).isNull();
  }

  @Test
  void whyADateIsCancelledIsItsNote() {
    var entry = read(override("STATUS:CANCELLED\nDESCRIPTION:Storm\nLOCATION:Nowhere"));

    assertThat(entry.meeting().dates().exceptions())
        .containsExactly(new Other(NINTH, null, null, false, "Storm"));
    assertThat(entry.remarks()).isEmpty();
  }

  @Test
  void whatADateCannotHaveIsToldWithItsDay() {
    var entry =
        read(override("SUMMARY:Tea\nLOCATION:Short Street 1\nGEO:52.6;13.4\nDESCRIPTION:Moved"));

    assertThat(entry.remarks())
        .containsExactly(
            new Finding(
                "date-differs",
                "On 2026-03-09T19:00 its LOCATION, GEO is its own and was left out."));
    assertThat(entry.meeting().dates().exceptions().getFirst().note()).isEqualTo("Moved");
  }

  @Test
  void aChangeOfAllLaterDatesIsTakenForOneAndTold() {
    var changed = override("").replace("RECURRENCE-ID;", "RECURRENCE-ID;RANGE=THISANDFUTURE;");

    assertThat(read(changed).remarks())
        .extracting(Finding::message)
        .containsExactly(
            "On 2026-03-09T19:00 what is said of all later dates was taken for this one only.");
  }

  @Test
  void aNoteIsCutBetweenCharactersAndTheCutIsTold() {
    var entry = read(override("DESCRIPTION:" + "\ud83d\ude80".repeat(501)));

    assertThat(entry.meeting().dates().exceptions().getFirst().note())
        .isEqualTo("\ud83d\ude80".repeat(500));
    assertThat(entry.remarks()).extracting(Finding::code).containsExactly("date-differs");
  }

  @Test
  void theReportOfAThousandDatesStaysShort() {
    var many =
        IntStream.range(0, 100)
            .mapToObj(i -> override("LOCATION:Room " + i))
            .collect(Collectors.joining());

    assertThat(read(many).remarks())
        .hasSize(21)
        .last()
        .isEqualTo(new Finding("date-differs", "So it is 80 times more."));
  }

  @Test
  void anAddedDateThatMovesIsAtItsNewTimeOnly() {
    var entry =
        read(
            "RDATE;TZID=Europe/Berlin:20260304T190000\n"
                + override("DESCRIPTION:Extra").replace("0309T19", "0304T19"));

    assertThat(entry.meeting().dates().exceptions())
        .isEqualTo(
            List.of(
                new Other(
                    NINTH.minusDays(5), NINTH.plusDays(1).plusHours(1), null, true, "Extra")));
  }

  private static String note(String lines) {
    var entry = read(override(lines));
    assertThat(entry.remarks()).isEmpty();
    return entry.meeting().dates().exceptions().getFirst().note();
  }

  /** One more event: the date of the ninth a day and an hour later. */
  private static String override(String lines) {
    return """
    END:VEVENT
    BEGIN:VEVENT
    UID:a@b
    RECURRENCE-ID;TZID=Europe/Berlin:20260309T190000
    DTSTART;TZID=Europe/Berlin:20260310T200000
    %s
    """
        .formatted(lines);
  }

  private static ListEntry.Usable read(String more) {
    var text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + SERIES + more + "END:VEVENT\nEND:VCALENDAR\n";
    var bytes = new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(UTF_8));
    var reading = (Reading.Entries) new IcsReader(Duration.ofHours(1)).read(bytes);
    return (ListEntry.Usable) reading.entries().getFirst();
  }
}
