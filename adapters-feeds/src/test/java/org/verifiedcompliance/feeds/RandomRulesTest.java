package org.verifiedcompliance.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

/** Whatever somebody writes, it is a rule that can be expanded, or it is refused. */
class RandomRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Duration FORESIGHT = Duration.ofDays(9 * 366);
  private static final List<String> FREQUENCIES = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia");
  private static final List<String> STARTS =
      List.of("2026-03-01T10:00:00Z", "1971-01-01T00:00:00Z", "2024-02-29T23:30:00Z");
  private static final List<List<String>> PARTS =
      List.of(
          List.of("INTERVAL=2", "INTERVAL=99", "INTERVAL=1000"),
          List.of("BYDAY=MO,TU,WE,TH,FR,SA,SU", "BYDAY=1MO", "BYDAY=53MO,-53TU", "BYDAY=TU"),
          List.of("BYMONTHDAY=1", "BYMONTHDAY=29", "BYMONTHDAY=31", "BYMONTHDAY=-31"),
          List.of("BYMONTH=2", "BYMONTH=1,12"),
          List.of("BYYEARDAY=1", "BYYEARDAY=366", "BYYEARDAY=-366", "BYYEARDAY=-365,60"),
          List.of("BYWEEKNO=1", "BYWEEKNO=53", "BYWEEKNO=-53"),
          List.of("BYSETPOS=1", "BYSETPOS=-1", "BYSETPOS=366"),
          List.of("COUNT=5", "COUNT=2147483647", "UNTIL=20300101", "UNTIL=99991231T235959Z"));

  private final SplittableRandom random = new SplittableRandom(20261121);
  private final RecurOccurrences occurrences = new RecurOccurrences();

  @Test
  void noneFailsAndNoneIsTakenThatFailsLater() {
    var taken = 0;
    for (int i = 0; i < 6_000; i++) {
      var rule = rule();
      assertThatCode(() -> occurrences.canExpand(rule)).as(rule).doesNotThrowAnyException();
      if (occurrences.canExpand(rule)) {
        taken++;
        var zone = ZoneId.of(pick(ZONES));
        var schedule =
            new MeetingSchedule(Instant.parse(pick(STARTS)), Duration.ofHours(1), zone, rule);
        assertThatCode(() -> occurrences.starting(schedule, NOW, NOW.plus(FORESIGHT), 1))
            .as("%s", schedule)
            .doesNotThrowAnyException();
      }
    }
    assertThat(taken).isGreaterThan(1_000);
  }

  private String rule() {
    var rule = new StringBuilder("FREQ=" + pick(FREQUENCIES));
    for (var part : PARTS) {
      if (random.nextInt(4) == 0) {
        rule.append(';').append(pick(part));
      }
    }
    return rule.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
