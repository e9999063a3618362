package org.verifiedcompliance.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.meetings.ChangedDatesContract;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.meetings.OccurrencesContract;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;

class RecurOccurrencesTest implements OccurrencesContract, ChangedDatesContract {
  private static final ZoneId ANTIGUA = ZoneId.of("America/Antigua");

  @Override
  public Occurrences occurrences() {
    return new RecurOccurrences();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY                       | 2026-01-31 2026-02-01 2026-02-02
          FREQ=DAILY;INTERVAL=10           | 2026-01-31 2026-02-10 2026-02-20
          FREQ=WEEKLY;INTERVAL=2           | 2026-01-31 2026-02-14 2026-02-28
          FREQ=MONTHLY                     | 2026-01-31 2026-03-31 2026-05-31
          FREQ=MONTHLY;BYDAY=2TU           | 2026-01-31 2026-02-10 2026-03-10
          FREQ=MONTHLY;BYDAY=-1SA          | 2026-01-31 2026-02-28 2026-03-28
          FREQ=MONTHLY;BYMONTHDAY=-1       | 2026-01-31 2026-02-28 2026-03-31
          FREQ=YEARLY                      | 2026-01-31 2027-01-31 2028-01-31
          FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2026-01-31 2028-02-29 2032-02-29
          FREQ=WEEKLY;COUNT=2              | 2026-01-31 2026-02-07
          FREQ=WEEKLY;UNTIL=20260214       | 2026-01-31 2026-02-07 2026-02-14
          FREQ=WEEKLY;UNTIL=20260207T235959Z | 2026-01-31
          FREQ=WEEKLY;UNTIL=20260208T000000Z | 2026-01-31 2026-02-07
          FREQ=WEEKLY;UNTIL=20260207T200000  | 2026-01-31 2026-02-07
          FREQ=WEEKLY;UNTIL=20200101       | 2026-01-31
          """)
  void rulesOfManyKindsFollowTheWallClock(String rule, String dates) {
    var found = occurrences().between(evening(rule), Instant.EPOCH, FAR, 3);

    assertThat(found)
        .extracting(occurrence -> occurrence.start().atZone(ANTIGUA).toLocalDate().toString())
        .containsExactly(dates.split(" "));
    assertThat(found)
        .allMatch(o -> o.start().atZone(ANTIGUA).toLocalTime().equals(LocalTime.of(20, 0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3",
        "FREQ=DAILY;BYSECOND=0",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20270101",
        "FREQ=WEEKLY;UNTIL=garbage",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
        "FREQ=DAILY;BYSETPOS=2;BYDAY=MO",
        "FREQ=YEARLY;BYDAY=TU;BYYEARDAY=-366",
        "FREQ=YEARLY;BYDAY=MO,TU,WE;BYYEARDAY=1,-366;UNTIL=21000101",
        "RRULE:FREQ=DAILY",
        "FREQ=WEEKLY\u0000",
        "FREQ=WEEKLY\nFREQ=DAILY",
        "FREQ=WEEKLY;RSCALE=CHINESE",
        "BYDAY=MO"
      })
  void hostileAndSenselessRulesAreRefused(String rule) {
    assertThat(occurrences().canExpand(rule)).isFalse();
  }

  @Test
  void anEndlessTextIsRefused() {
    assertThat(occurrences().canExpand("FREQ=DAILY;BYMONTHDAY=1" + ",1".repeat(500))).isFalse();
  }

  @Test
  void aRuleThatFindsNoFurtherDateEnds() {
    var leapDay = "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29";

    assertThat(occurrences().canExpand(leapDay)).isTrue();
    assertThat(occurrences().between(evening(leapDay), Instant.EPOCH, FAR, 3)).hasSize(1);
    assertThat(
            occurrences().between(evening(leapDay), Instant.parse("2030-01-01T00:00:00Z"), FAR, 3))
        .isEmpty();
  }

  /** It may have been taken before it was refused. */
  @Test
  void aRuleOnWhichTheLibraryFailsEnds() {
    var firstOfLeapYears = evening("FREQ=YEARLY;BYDAY=TU;BYYEARDAY=-366;UNTIL=21000101");

    assertThat(occurrences().between(firstOfLeapYears, Instant.EPOCH, FAR, 3)).hasSize(1);
  }

  @Test
  void partsOfASecondStay() {
    var start = Instant.parse("2026-01-31T20:00:00.123456Z");
    var schedule = new MeetingSchedule(start, HOUR, ZoneOffset.UTC, "FREQ=DAILY");

    assertThat(occurrences().between(schedule, start, FAR, 2))
        .extracting(Occurrence::start)
        .containsExactly(start, start.plus(Duration.ofDays(1)));
  }

  @Test
  void aDayThatTheZoneSkippedIsNotCountedTwice() {
    var apia = ZoneId.of("Pacific/Apia");
    var start = LocalDate.of(2011, 12, 29).atTime(12, 0).atZone(apia).toInstant();
    var schedule = new MeetingSchedule(start, HOUR, apia, "FREQ=DAILY");

    assertThat(occurrences().between(schedule, start, FAR, 3))
        .extracting(o -> o.start().atZone(apia).toLocalDate().getDayOfMonth())
        .containsExactly(29, 31, 1);
  }

  @Test
  void aCountIsKeptHoweverLateOneLooks() {
    var rule = "FREQ=DAILY;COUNT=400";
    var all = occurrences().between(evening(rule), Instant.EPOCH, FAR, 1_000);

    assertThat(all).hasSize(400);
    var late = all.get(390).start();
    assertThat(occurrences().between(evening(rule), late, FAR, 1_000))
        .isEqualTo(all.subList(390, 400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-06-01T00:00:00Z", "0001-01-01T00:00:00Z"})
  void aStartAtTheBeginningOfTimeCostsLittle(String start) {
    var schedule = new MeetingSchedule(Instant.parse(start), HOUR, ZoneOffset.UTC, "FREQ=DAILY");

    assertThatCode(() -> occurrences().between(schedule, Instant.EPOCH, FAR, 10))
        .doesNotThrowAnyException();
  }

  @Test
  void theEndsOfTimeAreNoTrouble() {
    var schedule = evening("FREQ=YEARLY");

    assertThat(occurrences().between(schedule, Instant.MIN, Instant.MAX, 20_000)).hasSize(6_974);
    assertThat(occurrences().between(schedule, Instant.MAX.minusSeconds(9), Instant.MAX, 1))
        .isEmpty();
  }

  @Test
  void weeklyRulesAgreeWithTheSimpleCounterOfTheDomain() {
    var random = new Random(20261121);
    var zones = List.of("America/New_York", "Europe/Dublin", "Pacific/Chatham", "Asia/Kathmandu");
    IntStream.range(0, 300)
        .forEach(round -> {
          var start = Instant.ofEpochSecond(1_500_000_000L + random.nextInt(300_000_000));
          var schedule =
              new MeetingSchedule(
                  start,
                  Duration.ofMinutes(1 + random.nextInt(600)),
                  ZoneId.of(zones.get(round % zones.size())),
                  round % 2 == 0 ? "FREQ=WEEKLY" : "FREQ=WEEKLY;BYDAY=SU,WE");
          var from = start.plusSeconds(random.nextInt(200_000_000) - 10_000_000L);
          var to = from.plusSeconds(random.nextInt(5_000_000));

          assertThat(occurrences().between(schedule, from, to, 20))
              .as("%s from %s to %s", schedule, from, to)
              .isEqualTo(new WeeklyOccurrences().between(schedule, from, to, 20));
        });
  }

  private static MeetingSchedule evening(String rule) {
    var start = OffsetDateTime.parse("2026-01-31T20:00:00-04:00").toInstant();
    return new MeetingSchedule(start, HOUR, ANTIGUA, rule);
  }
}
