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
   */
  public record Other(
      LocalDateTime original,
      @Nullable LocalDateTime start,
      @Nullable Duration length,
      boolean isAdded) {}

  MeetingSchedule in(ZoneId zone, Duration usual) {
    var changes = exceptions.stream().map(each -> change(each, zone, usual)).toList();
    return new MeetingSchedule(
        start.atZone(zone).toInstant(), usual, zone, recurrence, new DateChanges(changes));
  }

  private static DateChange change(Other exception, ZoneId zone, Duration usual) {
    var original = exception.original().atZone(zone).toInstant();
    if (exception.start() == null) {
      return new DateChange.Cancelled(original, null);
    }
    var begin = exception.start().atZone(zone).toInstant();
    var date =
        new Occurrence(begin, begin.plus(exception.length() == null ? usual : exception.length()));
    return exception.isAdded()
        ? new DateChange.Added(date, null)
        : new DateChange.Moved(original, date, null);
  }
}
