package org.verifiedcompliance.domain.meetings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting takes place: once, or again and again by a rule in its own time zone.
 *
 * @param start the start of the first occurrence
 * @param length how long each occurrence lasts, more than zero
 * @param zone the zone in which the rule and the days are counted
 * @param recurrence RFC 5545 RRULE text without the name, null for a single date
 * @param changes the exceptions
 */
public record MeetingSchedule(
    Instant start, Duration length, ZoneId zone, @Nullable String recurrence, DateChanges changes) {
  /** How long a meeting without an end lasts. */
  public static final Duration DEFAULT_LENGTH = Duration.ofMinutes(60);

  private static final Duration MOMENT = Duration.ofNanos(1);

  /**
   * Refuses a length that is not positive.
   *
   * @throws IllegalArgumentException when the length is zero or negative
   */
  public MeetingSchedule {
    if (!length.isPositive()) {
      throw new IllegalArgumentException("a meeting must last longer than nothing");
    }
  }

  /** A schedule without exceptions. */
  public MeetingSchedule(Instant start, Duration length, ZoneId zone, @Nullable String recurrence) {
    this(start, length, zone, recurrence, DateChanges.NONE);
  }

  /** The same with these exceptions. */
  public MeetingSchedule with(DateChanges exceptions) {
    return new MeetingSchedule(start, length, zone, recurrence, exceptions);
  }

  /** The same with dates of no length, so that what began before a time does not reach into it. */
  MeetingSchedule instants() {
    var moments =
        changes.list().stream()
            .map(change ->
                change instanceof DateChange.Moved(var original, var to, var note)
                    ? new DateChange.Moved(original, moment(to), note)
                    : change instanceof DateChange.Added(var at, var note)
                        ? new DateChange.Added(moment(at), note)
                        : change)
            .toList();
    return new MeetingSchedule(start, MOMENT, zone, recurrence, new DateChanges(moments));
  }

  /** The occurrence that is known to start there. */
  Occurrence startingAt(Instant time) {
    return changes
        .findStarting(time)
        .flatMap(DateChange::date)
        .orElseGet(() -> new Occurrence(time, time.plus(length)));
  }

  private static Occurrence moment(Occurrence date) {
    return new Occurrence(date.start(), date.start().plus(MOMENT));
  }

  /** The first occurrence by the rule. */
  public Occurrence first() {
    return new Occurrence(start, start.plus(length));
  }

  /** The day on which an occurrence is counted: that of its start in the meeting's zone. */
  public LocalDate dayOf(Occurrence occurrence) {
    return occurrence.start().atZone(zone).toLocalDate();
  }

  /** The Monday of the week in which an occurrence is counted, in the meeting's zone. */
  public LocalDate weekOf(Occurrence occurrence) {
    return dayOf(occurrence).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
