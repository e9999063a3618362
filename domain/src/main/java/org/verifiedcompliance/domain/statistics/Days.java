package org.verifiedcompliance.domain.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole days in a row, by the calendar of a zone that is named where they are used.
 *
 * @param first the first day
 * @param last the last day, which belongs to them
 */
public record Days(LocalDate first, LocalDate last) {
  /** Every day that a store can keep. */
  public static final Days ALL = new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

  /**
   * Refuses days that end before they begin.
   *
   * @throws IllegalArgumentException when the last day is before the first
   */
  public Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the last day is before the first");
    }
  }

  /** So many days of which this is the last. */
  public static Days upTo(LocalDate last, int count) {
    return new Days(last.minusDays(count - 1L), last);
  }

  /** How many there are, 1 or more. */
  public long count() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Whether the day is one of them. */
  public boolean include(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** When they begin. */
  public Instant from(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The first moment after them. */
  public Instant until(ZoneId zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
