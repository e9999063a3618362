package org.verifiedcompliance.application.imports;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;

/**
 * The dates of a meeting that is not simply weekly, on the wall clock of its zone.
 *
 * @param start of the first one
 * @param recurrence the rule, null for a single date
 */
public record ListedDates(
    LocalDateTime start, @Nullable String recurrence, List<Other> exceptions) {
  /** Copies the exceptions. */
  public ListedDates {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * A date that is not as the rule says.
   *
   * @param original its start by the rule
   * @param start null when it does not take place
   * @param length how long it lasts then, null for the usual length
   * @param isAdded whether the rule does not have it
   * @param note why, for people; null when the list says nothing
   */
  public record Other(
      LocalDateTime original,
      @Nullable LocalDateTime start,
      @Nullable Duration length,
      boolean isAdded,
      @Nullable String note) {
    /** One of which nothing is said. */
    public Other(
        LocalDateTime original,
        @Nullable LocalDateTime start,
        @Nullable Duration length,
        boolean isAdded) {
      this(original, start, length, isAdded, null);
    }

    private Other withoutNote() {
      return new Other(original, start, length, isAdded);
    }
  }

  /** The same times; what is said of them is no part of when a meeting takes place. */
  ListedDates withoutNotes() {
    return new ListedDates(start, recurrence, exceptions.stream().map(Other::withoutNote).toList());
  }

  MeetingSchedule in(ZoneId zone, Duration usual) {
    var changes = exceptions.stream().map(each -> change(each, zone, usual)).toList();
    return new MeetingSchedule(
        start.atZone(zone).toInstant(), usual, zone, recurrence, new DateChanges(changes));
  }

  private static DateChange change(Other exception, ZoneId zone, Duration usual) {
    var original = exception.original().atZone(zone).toInstant();
    if (exception.start() == null) {
      return new DateChange.Cancelled(original, exception.note());
    }
    var begin = exception.start().atZone(zone).toInstant();
    var date =
        new Occurrence(begin, begin.plus(exception.length() == null ? usual : exception.length()));
    return exception.isAdded()
        ? new DateChange.Added(date, exception.note())
        : new DateChange.Moved(original, date, exception.note());
  }
}
