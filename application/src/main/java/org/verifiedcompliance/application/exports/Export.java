package org.verifiedcompliance.application.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is to be exported.
 *
 * @param first the first day in UTC of sessions; null for what has no days
 * @param last the last day, which counts
 */
public record Export(Table table, @Nullable LocalDate first, @Nullable LocalDate last) {
  /** The most days of sessions at once. */
  public static final int MOST_DAYS = 366;

  /** What can be exported. */
  public enum Table {
    /** Attendance, by the time of the check-in, or else of the plan. */
    SESSIONS,
    /** People. */
    CONTACTS,
    /** Meetings. */
    MEETINGS
  }

  /** All of a table. */
  public static Export all(Table table) {
    return new Export(table, null, null);
  }

  /**
   * Sessions of these days.
   *
   * @throws IllegalArgumentException when the last day is before the first, or too far after it
   */
  public static Export sessions(LocalDate first, LocalDate last) {
    var days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("an export of sessions spans 1 to 366 days");
    }
    return new Export(Table.SESSIONS, first, last);
  }

  /** When the first day begins; null for what has no days. */
  public @Nullable Instant from() {
    return first == null ? null : first.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** When the last day is over; null for what has no days. */
  public @Nullable Instant to() {
    return last == null ? null : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
