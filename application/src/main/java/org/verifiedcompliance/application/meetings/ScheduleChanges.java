package org.verifiedcompliance.application.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrences;

/**
 * Changes of a schedule. A start that moves takes the length along; a start that is cleared ends
 * the schedule; without a start nothing else of it can be.
 *
 * @param end of the first occurrence; cleared, or never given, the usual length after the start
 * @param zone cleared, or never given, it is UTC
 */
public record ScheduleChanges(
    Change<@Nullable Instant> start,
    Change<@Nullable Instant> end,
    Change<@Nullable ZoneId> zone,
    Change<@Nullable String> recurrence) {
  static final InvalidField BAD_RECURRENCE =
      new InvalidField("recurrence", "bad-recurrence", "must be a recurrence rule (RRULE)");

  private static final ZoneId UTC = ZoneId.of("UTC");

  /** What is wrong with them; empty when {@link #after} can be asked. */
  public List<InvalidField> faults(@Nullable MeetingSchedule current, Occurrences occurrences) {
    var faults = new ArrayList<InvalidField>();
    var newStart = startAfter(current);
    if (newStart == null) {
      rejectWithoutStart("end_time", end, faults);
      rejectWithoutStart("recurrence", recurrence, faults);
    } else {
      checkLength(lengthAfter(current, newStart, MeetingSchedule.DEFAULT_LENGTH), faults);
    }
    var rule = recurrence.given();
    if (rule != null && !occurrences.canExpand(rule)) {
      faults.add(BAD_RECURRENCE);
    }
    return faults;
  }

  private static void rejectWithoutStart(
      String field, Change<? extends @Nullable Object> change, List<InvalidField> faults) {
    if (change.given() != null) {
      faults.add(new InvalidField(field, "start-missing", "needs a start_time"));
    }
  }

  private static void checkLength(Duration length, List<InvalidField> faults) {
    if (!length.isPositive()) {
      faults.add(new InvalidField("end_time", "before-start", "must be after start_time"));
    } else if (length.compareTo(MeetingLimits.LENGTH) > 0) {
      faults.add(
          new InvalidField("end_time", "too-long", "must be at most 7 days after start_time"));
    }
  }

  /**
   * The schedule with the changes.
   *
   * @param usual length of a meeting without an end
   * @throws IllegalArgumentException when they have faults that concern times
   */
  public @Nullable MeetingSchedule after(@Nullable MeetingSchedule current, Duration usual) {
    var newStart = startAfter(current);
    if (newStart == null) {
      return null;
    }
    var newZone = zone.after(current == null ? null : current.zone());
    return new MeetingSchedule(
        newStart,
        lengthAfter(current, newStart, usual),
        newZone == null ? UTC : newZone,
        recurrence.after(current == null ? null : current.recurrence()),
        current == null ? DateChanges.NONE : current.changes());
  }

  private @Nullable Instant startAfter(@Nullable MeetingSchedule current) {
    return start.after(current == null ? null : current.start());
  }

  private Duration lengthAfter(
      @Nullable MeetingSchedule current, Instant newStart, Duration usual) {
    if (end.isKept()) {
      return current == null ? usual : current.length();
    }
    var newEnd = end.given();
    return newEnd == null ? usual : Duration.between(newStart, newEnd);
  }
}
