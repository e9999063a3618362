package org.verifiedcompliance.domain.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everything that expands schedules must do; dates are weekly, as the smallest one can. */
public interface OccurrencesContract {
  /** The zone whose clocks go forward on 8 March and back on 1 November 2026. */
  ZoneId NEW_YORK = ZoneId.of("America/New_York");

  Duration HOUR = Duration.ofHours(1);
  Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

  Occurrences occurrences();

  @Test
  default void aSingleDateIsItsOnlyOccurrence() {
    var schedule = schedule("2026-03-02T19:00:00Z", null);

    assertThat(between(schedule, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"))
        .containsExactly(schedule.first());
  }

  @Test
  default void theStartIsAnOccurrence() {
    assertThat(starts("2026-03-02T19:00:00-05:00", "FREQ=WEEKLY", NEW_YORK, 1))
        .containsExactly(Instant.parse("2026-03-03T00:00:00Z"));
  }

  @Test
  default void theHourOnTheWallStaysWhenTheClocksGoForward() {
    assertThat(starts("2026-03-02T19:00:00-05:00", "FREQ=WEEKLY;BYDAY=MO", NEW_YORK, 2))
        .containsExactly(
            Instant.parse("2026-03-03T00:00:00Z"), Instant.parse("2026-03-09T23:00:00Z"));
  }

  @Test
  default void theHourOnTheWallStaysWhenTheClocksGoBack() {
    assertThat(starts("2026-10-26T19:00:00-04:00", "FREQ=WEEKLY;BYDAY=MO", NEW_YORK, 2))
        .containsExactly(
            Instant.parse("2026-10-26T23:00:00Z"), Instant.parse("2026-11-03T00:00:00Z"));
  }

  @Test
  default void aTimeThatTheClocksSkipMovesForward() {
    assertThat(starts("2026-03-01T02:30:00-05:00", "FREQ=WEEKLY;BYDAY=SU", NEW_YORK, 3))
        .containsExactly(
            Instant.parse("2026-03-01T07:30:00Z"),
            Instant.parse("2026-03-08T07:30:00Z"),
            Instant.parse("2026-03-15T06:30:00Z"));
  }

  @Test
  default void aTimeThatTheClocksShowTwiceIsTheFirst() {
    assertThat(starts("2026-10-25T01:30:00-04:00", "FREQ=WEEKLY;BYDAY=SU", NEW_YORK, 3))
        .containsExactly(
            Instant.parse("2026-10-25T05:30:00Z"),
            Instant.parse("2026-11-01T05:30:00Z"),
            Instant.parse("2026-11-08T06:30:00Z"));
  }

  @Test
  default void theDayIsThatOfTheZone() {
    var kiritimati = ZoneId.of("Pacific/Kiritimati");

    assertThat(starts("2026-06-01T08:00:00+14:00", "FREQ=WEEKLY;BYDAY=MO", kiritimati, 2))
        .containsExactly(
            Instant.parse("2026-05-31T18:00:00Z"), Instant.parse("2026-06-07T18:00:00Z"));
  }

  @Test
  default void severalDaysOfAWeekComeInOrder() {
    assertThat(starts("2026-06-01T12:00:00Z", "FREQ=WEEKLY;BYDAY=FR,MO", ZoneOffset.UTC, 3))
        .containsExactly(
            Instant.parse("2026-06-01T12:00:00Z"),
            Instant.parse("2026-06-05T12:00:00Z"),
            Instant.parse("2026-06-08T12:00:00Z"));
  }

  @Test
  default void whatEndsWhenTheTimeBeginsIsNotPartOfIt() {
    var schedule = schedule("2026-06-01T12:00:00Z", "FREQ=WEEKLY");

    assertThat(between(schedule, "2026-06-01T13:00:00Z", "2026-06-08T12:00:00Z")).isEmpty();
  }

  @Test
  default void whatOverlapsEitherEndIsPartOfIt() {
    var schedule = schedule("2026-06-01T12:00:00Z", "FREQ=WEEKLY");

    assertThat(between(schedule, "2026-06-01T12:59:59Z", "2026-06-08T12:00:01Z"))
        .extracting(Occurrence::start)
        .containsExactly(
            Instant.parse("2026-06-01T12:00:00Z"), Instant.parse("2026-06-08T12:00:00Z"));
  }

  @Test
  default void anOccurrenceLastsAsLongAsTheScheduleSays() {
    var schedule =
        new MeetingSchedule(
            Instant.parse("2026-06-01T23:30:00Z"), Duration.ofMinutes(90), NEW_YORK, "FREQ=WEEKLY");

    assertThat(between(schedule, "2026-06-01T00:00:00Z", "2026-06-02T12:00:00Z"))
        .containsExactly(
            new Occurrence(
                Instant.parse("2026-06-01T23:30:00Z"), Instant.parse("2026-06-02T01:00:00Z")));
  }

  @Test
  default void nothingComesBeforeTheStart() {
    var schedule = schedule("2026-06-01T12:00:00Z", "FREQ=WEEKLY");

    assertThat(between(schedule, "2020-01-01T00:00:00Z", "2026-06-01T12:00:00Z")).isEmpty();
  }

  @Test
  default void aRuleOfLongAgoIsFollowedToday() {
    var schedule = schedule("1970-01-05T12:00:00Z", "FREQ=WEEKLY;BYDAY=MO");

    assertThat(between(schedule, "2026-06-01T00:00:00Z", "2026-06-08T00:00:00Z"))
        .extracting(Occurrence::start)
        .containsExactly(Instant.parse("2026-06-01T12:00:00Z"));
  }

  @Test
  default void noMoreComeThanWereAskedFor() {
    assertThat(starts("2026-06-01T12:00:00Z", "FREQ=WEEKLY", ZoneOffset.UTC, 5)).hasSize(5);
  }

  @Test
  default void anEmptyTimeHoldsNothing() {
    var schedule = schedule("2026-06-01T12:00:00Z", "FREQ=WEEKLY");

    assertThat(between(schedule, "2026-06-01T12:30:00Z", "2026-06-01T12:30:00Z")).isEmpty();
  }

  @Test
  default void weeklyRulesCanBeExpandedAndNonsenseCannot() {
    assertThat(List.of("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=SU,SA"))
        .allMatch(occurrences()::canExpand);
    assertThat(List.of("", " ", "weekly", "FREQ=", "FREQ=SOMETIMES", "FREQ=WEEKLY;BYDAY=XX"))
        .noneMatch(occurrences()::canExpand);
  }

  @Test
  default void aRuleThatCannotBeExpandedIsRefused() {
    var schedule = schedule("2026-06-01T12:00:00Z", "every Monday");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> occurrences().between(schedule, Instant.EPOCH, FAR, 1));
  }

  private List<Instant> starts(String start, String rule, ZoneId zone, int limit) {
    var first = java.time.OffsetDateTime.parse(start).toInstant();
    return occurrences()
        .between(new MeetingSchedule(first, HOUR, zone, rule), first, FAR, limit)
        .stream()
        .map(Occurrence::start)
        .toList();
  }

  private List<Occurrence> between(MeetingSchedule schedule, String from, String to) {
    return occurrences().between(schedule, Instant.parse(from), Instant.parse(to), 100);
  }

  private static MeetingSchedule schedule(String start, String rule) {
    return new MeetingSchedule(Instant.parse(start), HOUR, ZoneOffset.UTC, rule);
  }
}
