package org.verifiedcompliance.application.lists;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

/**
 * A schedule in the words of lists that know weekly meetings only.
 *
 * @param days on which it begins
 * @param from its beginning on the wall clock
 * @param until its end, on the next day where it is earlier
 */
public record WeeklyListing(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
  private static final Pattern RULE =
      Pattern.compile("FREQ=WEEKLY;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)");
  private static final Map<String, DayOfWeek> DAYS =
      Arrays.stream(DayOfWeek.values())
          .collect(Collectors.toMap(day -> day.name().substring(0, 2), day -> day));

  /** The schedule in these words; nothing where they cannot say it. */
  public static Optional<WeeklyListing> of(MeetingSchedule schedule) {
    var rule = RULE.matcher(schedule.recurrence() == null ? "" : schedule.recurrence());
    var begin = schedule.start().atZone(schedule.zone());
    var isPlain =
        rule.matches()
            && schedule.changes().equals(DateChanges.NONE)
            && schedule.length().compareTo(Duration.ofDays(1)) < 0
            && isWholeMinutes(schedule.length())
            && begin.toLocalTime().equals(begin.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    var days = isPlain ? days(rule.group(1)) : EnumSet.noneOf(DayOfWeek.class);
    return days.contains(begin.getDayOfWeek())
        ? Optional.of(
            new WeeklyListing(
                days, begin.toLocalTime(), begin.toLocalTime().plus(schedule.length())))
        : Optional.empty();
  }

  private static boolean isWholeMinutes(Duration length) {
    return length.equals(length.truncatedTo(ChronoUnit.MINUTES));
  }

  private static Set<DayOfWeek> days(String names) {
    return Arrays.stream(names.split(",")).map(DAYS::get).collect(Collectors.toSet());
  }
}
