package org.verifiedcompliance.feeds.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.feeds.Rules;

/** Calendars that were made to keep a server busy. */
class NastyCalendarsTest {
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  /** Taken one by one for each of the changed dates, this would be 10^10 times to read. */
  @Test
  void manyAddedDatesTimesManyChangedOnesAreReadOnce() {
    var added =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "2026%02d%02dT%02d%02d00".formatted(1 + i % 12, 1 + i % 28, i % 24, 7))
            .collect(Collectors.joining(","));
    var changed =
        IntStream.range(0, 20_000)
            .mapToObj(i ->
                """
                BEGIN:VEVENT
                UID:a@b
                RECURRENCE-ID:20270101T0%d%02d00
                DTSTART:20270101T0%d%02d00
                END:VEVENT
                """
                    .formatted(i % 10, i % 60, i % 10, i % 60))
            .collect(Collectors.joining());
    var event =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:a@b
        SUMMARY:Tea
        GEO:52.5;13.4
        DTSTART:20260302T190000
        RRULE:FREQ=DAILY
        RDATE:%s
        END:VEVENT
        %sEND:VCALENDAR
        """
            .formatted(added, changed);

    var codes = assertTimeoutPreemptively(GENEROUS, () -> codes(event));

    assertThat(codes).contains("too-many-exceptions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=7",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=4;BYSECOND=5",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31",
        "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
        "FREQ=DAILY;INTERVAL=2000000000"
      })
  void rulesWithoutDatesOrForEverySecondAreRefused(String rule) {
    assertThat(assertTimeoutPreemptively(GENEROUS, () -> Rules.canExpand(rule))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY;COUNT=2147483647",
        "FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;UNTIL=89991231T000000Z"
      })
  void longRulesAreNotWrittenOut(String rule) {
    assertThat(assertTimeoutPreemptively(GENEROUS, () -> Rules.canExpand(rule))).isTrue();
  }

  private static String codes(String text) {
    var bytes = new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(UTF_8));
    return String.valueOf(new IcsReader(Duration.ofHours(1)).read(bytes));
  }
}
