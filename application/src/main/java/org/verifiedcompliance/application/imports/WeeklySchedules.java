package org.verifiedcompliance.application.imports;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

/** Makes schedules, most of them weekly, from what a list says. */
final class WeeklySchedules {
  private WeeklySchedules() {}

  /** The schedule as it is if it says the same, else a new one from the day of the instant on. */
  static @Nullable MeetingSchedule keep(
      @Nullable MeetingSchedule existing, ListedMeeting listed, ZoneId zone, Instant now) {
    if (isUnscheduled(listed)) {
      return null;
    }
    if (listed.details() != null && existing != null && listed.dates() != null) {
      // formats with details do not tell of single dates
      return listed.dates().in(zone, listed.length()).with(existing.changes());
    }
    if (listed.dates() instanceof ListedDates dates) {
      return dates.in(zone, listed.length());
    }
    return existing != null && saysTheSame(existing, listed, zone)
        ? existing
        : from(listed, zone, now);
  }

  /** From the first of the meeting's days on which its time exists on the clock. */
  static @Nullable MeetingSchedule from(ListedMeeting listed, ZoneId zone, Instant now) {
    if (isUnscheduled(listed)) {
      return null;
    }
    if (listed.dates() instanceof ListedDates dates) {
      return dates.in(zone, listed.length());
    }
    var day = LocalDate.ofInstant(now, zone);
    while (!listed.days().contains(day.getDayOfWeek()) || isSkipped(listed, day, zone)) {
      day = day.plusDays(1);
    }
    var start = day.atTime(listed.time()).atZone(zone).toInstant();
    return new MeetingSchedule(start, listed.length(), zone, rule(listed));
  }

  private static boolean isUnscheduled(ListedMeeting listed) {
    var details = listed.details();
    return details != null && !details.isScheduled();
  }

  private static boolean isSkipped(ListedMeeting listed, LocalDate day, ZoneId zone) {
    return zone.getRules().getValidOffsets(day.atTime(listed.time())).isEmpty();
  }

  private static boolean saysTheSame(MeetingSchedule existing, ListedMeeting listed, ZoneId zone) {
    return existing.zone().equals(zone)
        && existing.length().equals(listed.length())
        && rule(listed).equals(existing.recurrence())
        && existing.start().atZone(zone).toLocalTime().equals(listed.time());
  }

  private static String rule(ListedMeeting listed) {
    return listed.days().stream()
        .map(WeeklySchedules::abbreviation)
        .collect(Collectors.joining(",", "FREQ=WEEKLY;BYDAY=", ""));
  }

  private static String abbreviation(DayOfWeek day) {
    return day.name().substring(0, 2);
  }
}
