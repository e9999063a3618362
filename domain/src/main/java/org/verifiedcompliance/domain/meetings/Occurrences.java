package org.verifiedcompliance.domain.meetings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Port: expands the rule of a schedule into dates. */
public interface Occurrences {
  /**
   * The dates of the rule alone that overlap the time from (inclusive) to (exclusive), earliest
   * first, at most {@code limit}.
   */
  List<Occurrence> byRule(MeetingSchedule schedule, Instant from, Instant to, int limit);

  /** Whether the text is a recurrence rule that can be expanded. */
  boolean canExpand(String recurrence);

  /**
   * The occurrences, exceptions heeded, that overlap the time from (inclusive) to (exclusive),
   * earliest first, at most {@code limit}.
   */
  default List<Occurrence> between(MeetingSchedule schedule, Instant from, Instant to, int limit) {
    var changes = schedule.changes();
    if (changes.isEmpty() || !from.isBefore(to)) {
      return byRule(schedule, from, to, limit);
    }
    var enough = (int) Math.min(Integer.MAX_VALUE, (long) limit + 2 * changes.list().size());
    return changes.onto(byRule(schedule, from, to, enough), from, to).stream()
        .limit(Math.max(0, limit))
        .toList();
  }

  /** The occurrences that start from (inclusive) to (exclusive), earliest first. */
  default List<Occurrence> starting(MeetingSchedule schedule, Instant from, Instant to, int limit) {
    return between(schedule.instants(), from, to, limit).stream()
        .map(moment -> schedule.startingAt(moment.start()))
        .toList();
  }

  /** Every date whose original start or whose time lies there, the cancelled ones included. */
  default List<MeetingDate> dates(MeetingSchedule schedule, Instant from, Instant to, int limit) {
    var changes = schedule.changes();
    var changed = changes.list().stream().map(DateChange::original).collect(Collectors.toSet());
    var enough = limit + changed.size();
    var plain =
        byRule(schedule, from, to, enough).stream()
            .filter(date -> !changed.contains(date.start()))
            .map(MeetingDate::byRule);
    var special =
        changes.list().stream()
            .filter(change ->
                within(change.original(), from, to)
                    || change.date().filter(it -> within(it.start(), from, to)).isPresent())
            .map(MeetingDate::of);
    return Stream.concat(plain, special)
        .sorted(Comparator.comparing(MeetingDate::original))
        .limit(limit)
        .toList();
  }

  /** The original start of the date that starts there, now or by the rule. */
  default Optional<Instant> original(MeetingSchedule schedule, Instant start) {
    var changes = schedule.changes();
    return changes
        .find(start)
        .or(() -> changes.findStarting(start))
        .map(DateChange::original)
        .or(() -> Optional.of(start).filter(it -> isByRule(schedule, it)));
  }

  /** When the date of this original start takes place; empty when it does not. */
  default Optional<Occurrence> named(MeetingSchedule schedule, Instant original) {
    return schedule
        .changes()
        .find(original)
        .map(DateChange::date)
        .orElseGet(() ->
            isByRule(schedule, original)
                ? Optional.of(new Occurrence(original, original.plus(schedule.length())))
                : Optional.empty());
  }

  /** The date of this original start as its organiser sees it; one that is no more has no time. */
  default MeetingDate dateOf(MeetingSchedule schedule, Instant original) {
    return schedule
        .changes()
        .find(original)
        .map(MeetingDate::of)
        .orElseGet(
            () -> new MeetingDate(original, named(schedule, original).orElse(null), false, null));
  }

  /** The schedule without exceptions of dates that its rule no longer has. */
  default MeetingSchedule pruned(MeetingSchedule schedule) {
    return schedule.with(
        schedule
            .changes()
            .only(change ->
                change instanceof DateChange.Added || isByRule(schedule, change.original())));
  }

  private boolean isByRule(MeetingSchedule schedule, Instant start) {
    return byRule(schedule.instants(), start, start.plusNanos(1), 1).stream()
        .anyMatch(date -> date.start().equals(start));
  }

  private static boolean within(Instant time, Instant from, Instant to) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
