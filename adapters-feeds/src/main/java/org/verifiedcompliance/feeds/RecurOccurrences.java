package org.verifiedcompliance.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.Occurrences;

/**
 * Expands rules by lib-recur on the wall clock of the meeting's zone: a time that the clocks skip
 * moves forward, one that they show twice is the first. The start of a schedule always counts.
 */
public final class RecurOccurrences implements Occurrences {
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  @Override
  public List<Occurrence> byRule(MeetingSchedule schedule, Instant from, Instant to, int limit) {
    return starts(schedule, from)
        .takeWhile(start -> from.isBefore(to) && start.isBefore(to))
        .map(start -> new Occurrence(start, start.plus(schedule.length())))
        .filter(occurrence -> occurrence.end().isAfter(from))
        .limit(Math.max(0, limit))
        .toList();
  }

  @Override
  public boolean canExpand(String recurrence) {
    return Rules.canExpand(recurrence);
  }

  private static Stream<Instant> starts(MeetingSchedule schedule, Instant from) {
    var first = Stream.of(schedule.start());
    return schedule.recurrence() == null
        ? first
        : Stream.concat(first, later(schedule, schedule.recurrence(), from)).distinct();
  }

  private static Stream<Instant> later(MeetingSchedule schedule, String text, Instant from) {
    var rule =
        RuleText.parse(text)
            .orElseThrow(() -> new IllegalArgumentException("not a rule that can be expanded"));
    return RuleDates.of(RuleText.withLocalUntil(rule, schedule.zone()), local(schedule))
        .from(firstOfInterest(schedule, from))
        .map(date -> date.atZone(schedule.zone()).toInstant())
        .filter(start -> start.isAfter(schedule.start()));
  }

  /** A day early, since a time that the clocks skip may move by up to a day. */
  private static LocalDateTime firstOfInterest(MeetingSchedule schedule, Instant from) {
    var margin = schedule.length().plus(Duration.ofDays(1));
    var bounded = from.isBefore(FAR) ? from : FAR;
    return Duration.between(schedule.start(), bounded).compareTo(margin) > 0
        ? LocalDateTime.ofInstant(bounded.minus(margin), schedule.zone())
        : local(schedule);
  }

  private static LocalDateTime local(MeetingSchedule schedule) {
    return LocalDateTime.ofInstant(schedule.start(), schedule.zone());
  }
}
