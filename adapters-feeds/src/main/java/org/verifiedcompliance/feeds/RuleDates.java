package org.verifiedcompliance.feeds;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a rule on the wall clock, in order. Ends where the rule ends, where lib-recur finds
 * no further date or fails, since one meeting must not stop the lists and the stream of all, and
 * before the years in which it counts from 0 again.
 */
final class RuleDates implements Iterator<LocalDateTime> {
  private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(9000, 1, 1, 0, 0);

  /** A Monday in a leap year, so that rules about 29 February have a date soon. */
  private static final LocalDateTime SAMPLE = LocalDateTime.of(2024, 1, 1, 12, 0);

  private final RecurrenceRule rule;
  private final LocalDateTime start;
  private final @Nullable RecurrenceRuleIterator dates;

  private RuleDates(RecurrenceRule rule, LocalDateTime start) {
    this.rule = rule;
    this.start = start;
    this.dates = begin(rule, start);
  }

  /** Null when the rule has no date: lib-recur looks for the first one at once. */
  private static @Nullable RecurrenceRuleIterator begin(RecurrenceRule rule, LocalDateTime start) {
    try {
      return rule.iterator(toDateTime(start));
    } catch (RuntimeException noDates) {
      return null;
    }
  }

  static RuleDates of(RecurrenceRule rule, LocalDateTime start) {
    return new RuleDates(rule, start.isBefore(FIRST) || start.isAfter(LAST) ? LAST : start);
  }

  /** Whether any date follows from the rule at all. */
  static boolean hasSome(RecurrenceRule rule) {
    return rule.getUntil() != null || of(rule, SAMPLE).hasNext();
  }

  /** The dates from this one on, skipping those before at little cost. */
  Stream<LocalDateTime> from(LocalDateTime earliest) {
    try {
      if (dates != null && earliest.isAfter(start)) {
        dates.fastForward(toDateTime(earliest.isBefore(LAST) ? earliest : LAST));
      }
      return StreamSupport.stream(
          Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
          false);
    } catch (RuntimeException noMoreDates) {
      return Stream.empty();
    }
  }

  @Override
  public boolean hasNext() {
    try {
      return dates != null && dates.hasNext() && toLocal(dates.peekDateTime()).isBefore(LAST);
    } catch (RuntimeException noMoreDates) {
      return false;
    }
  }

  @Override
  public LocalDateTime next() {
    if (dates == null || !hasNext()) {
      throw new NoSuchElementException(rule.getFreq().name());
    }
    return toLocal(dates.nextDateTime());
  }

  private LocalDateTime toLocal(DateTime date) {
    return LocalDateTime.of(
        date.getYear(),
        date.getMonth() + 1,
        date.getDayOfMonth(),
        date.getHours(),
        date.getMinutes(),
        date.getSeconds(),
        start.getNano());
  }

  /** Floating, months counted from 0. */
  static DateTime toDateTime(LocalDateTime local) {
    return new DateTime(
        local.getYear(),
        local.getMonthValue() - 1,
        local.getDayOfMonth(),
        local.getHour(),
        local.getMinute(),
        local.getSecond());
  }
}
