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
 */
public record MeetingSchedule(
    Instant start, Duration length, ZoneId zone, @Nullable String recurrence) {
  /** How long a meeting without an end lasts. */
  public static final Duration DEFAULT_LENGTH = Duration.ofMinutes(60);

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

  /** The first occurrence. */
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
