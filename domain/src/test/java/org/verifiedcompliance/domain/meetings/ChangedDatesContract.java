package org.verifiedcompliance.domain.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How everything that expands schedules heeds exceptions. */
public interface ChangedDatesContract {
  Instant FIRST = Instant.parse("2026-06-01T12:00:00Z");
  Duration WEEK = Duration.ofDays(7);
  Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

  Occurrences occurrences();

  @Test
  default void aCancelledDateDoesNotTakePlaceAndTheNextOneDoes() {
    var schedule = weekly(new DateChange.Cancelled(week(1), "Holiday"));

    assertThat(starts(schedule, 3)).containsExactly(week(0), week(2), week(3));
    assertThat(occurrences().named(schedule, week(1))).isEmpty();
    assertThat(occurrences().starting(schedule, week(1), LATER, 1))
        .containsExactly(at(week(2), 60));
  }

  @Test
  default void aMovedDateTakesPlaceOnceAtItsNewTime() {
    var to = at(week(1).plusSeconds(7_200), 30);
    var schedule = weekly(new DateChange.Moved(week(1), to, null));

    assertThat(occurrences().between(schedule, FIRST, LATER, 3))
        .containsExactly(at(week(0), 60), to, at(week(2), 60));
    assertThat(occurrences().named(schedule, week(1))).contains(to);
    assertThat(occurrences().original(schedule, to.start())).contains(week(1));
    assertThat(occurrences().original(schedule, week(1))).contains(week(1));
  }

  @Test
  default void aDateMovedPastOthersComesInItsOrder() {
    var schedule = weekly(new DateChange.Moved(week(0), at(week(2).plusSeconds(60), 60), null));

    assertThat(starts(schedule, 3)).containsExactly(week(1), week(2), week(2).plusSeconds(60));
  }

  @Test
  default void anAddedDateComesBesidesTheRule() {
    var extra = at(FIRST.plusSeconds(86_400), 15);
    var schedule = weekly(new DateChange.Added(extra, null));

    assertThat(occurrences().between(schedule, FIRST, LATER, 2))
        .containsExactly(at(FIRST, 60), extra);
    assertThat(occurrences().starting(schedule, FIRST.plusSeconds(1), LATER, 1))
        .containsExactly(extra);
    assertThat(occurrences().original(schedule, extra.start())).contains(extra.start());
  }

  @Test
  default void ofTwoDatesWithOneStartTheChangedOneTakesPlace() {
    var onto = at(week(1), 10);
    var schedule = weekly(new DateChange.Moved(week(0), onto, null));

    assertThat(occurrences().between(schedule, FIRST, week(2), 9)).containsExactly(onto);
  }

  @Test
  default void theOnlyDateCanBeCancelled() {
    var schedule =
        new MeetingSchedule(FIRST, Duration.ofHours(1), ZoneOffset.UTC, null)
            .with(new DateChanges(List.of(new DateChange.Cancelled(FIRST, null))));

    assertThat(starts(schedule, 3)).isEmpty();
  }

  @Test
  default void aListOfDatesShowsTheCancelledOnesToo() {
    var schedule = weekly(new DateChange.Cancelled(week(1), "Holiday"));

    assertThat(occurrences().dates(schedule, FIRST, LATER, 3))
        .containsExactly(
            new MeetingDate(week(0), at(week(0), 60), false, null),
            new MeetingDate(week(1), null, true, "Holiday"),
            new MeetingDate(week(2), at(week(2), 60), false, null));
  }

  @Test
  default void whatIsNoDateHasNoOriginal() {
    assertThat(occurrences().original(weekly(), FIRST.plusSeconds(60))).isEmpty();
    assertThat(occurrences().original(weekly(), FIRST.minus(WEEK))).isEmpty();
    assertThat(occurrences().named(weekly(), FIRST.plusSeconds(60))).isEmpty();
  }

  @Test
  default void exceptionsOfDatesThatTheRuleHasNoMoreGo() {
    var added = new DateChange.Added(at(FIRST.plusSeconds(99), 5), null);
    var cancelled = new DateChange.Cancelled(week(1), null);
    var schedule = weekly(added, cancelled, new DateChange.Cancelled(week(1).plusSeconds(1), null));

    assertThat(occurrences().pruned(schedule).changes())
        .isEqualTo(new DateChanges(List.of(added, cancelled)));
  }

  private List<Instant> starts(MeetingSchedule schedule, int limit) {
    return occurrences().between(schedule, FIRST, LATER, limit).stream()
        .map(Occurrence::start)
        .toList();
  }

  private static MeetingSchedule weekly(DateChange... changes) {
    return new MeetingSchedule(FIRST, Duration.ofHours(1), ZoneOffset.UTC, "FREQ=WEEKLY")
        .with(new DateChanges(List.of(changes)));
  }

  private static Instant week(int number) {
    return FIRST.plus(WEEK.multipliedBy(number));
  }

  private static Occurrence at(Instant start, int minutes) {
    return new Occurrence(start, start.plus(Duration.ofMinutes(minutes)));
  }
}
