package org.verifiedcompliance.domain.meetings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expands single dates and rules of the form {@code FREQ=WEEKLY;BYDAY=MO,WE}: enough for tests. */
public final class WeeklyOccurrences implements Occurrences {
  private static final Map<String, DayOfWeek> DAYS =
      Arrays.stream(DayOfWeek.values())
          .collect(Collectors.toMap(day -> day.name().substring(0, 2), day -> day));
  private static final Pattern RULE =
      Pattern.compile("FREQ=WEEKLY(;BYDAY=((MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*))?");

  @Override
  public List<Occurrence> byRule(MeetingSchedule schedule, Instant from, Instant to, int limit) {
    var found = new TreeSet<Instant>();
    if (from.isBefore(to)) {
      found.add(schedule.start());
    }
    if (schedule.recurrence() != null) {
      found.addAll(weekly(schedule, schedule.recurrence(), from, to));
    }
    return found.stream()
        .map(start -> new Occurrence(start, start.plus(schedule.length())))
        .filter(occurrence -> occurrence.end().isAfter(from) && occurrence.start().isBefore(to))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean canExpand(String recurrence) {
    return RULE.matcher(recurrence).matches();
  }

  private List<Instant> weekly(MeetingSchedule schedule, String rule, Instant from, Instant to) {
    var zone = schedule.zone();
    LocalTime time = schedule.start().atZone(zone).toLocalTime();
    Set<DayOfWeek> days = days(rule, schedule.start().atZone(zone).getDayOfWeek());
    var earliest = from.minus(schedule.length());
    var starts = new ArrayList<Instant>();
    for (LocalDate day = later(earliest, schedule.start()).atZone(zone).toLocalDate();
        day.atTime(time).atZone(zone).toInstant().isBefore(to) && starts.size() < 1_000;
        day = day.plusDays(1)) {
      var start = day.atTime(time).atZone(zone).toInstant();
      if (days.contains(day.getDayOfWeek()) && start.isAfter(schedule.start())) {
        starts.add(start);
      }
    }
    return starts;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Set<DayOfWeek> days(String rule, DayOfWeek own) {
    var match = RULE.matcher(rule);
    if (!match.matches()) {
      throw new IllegalArgumentException("not a weekly rule");
    }
    return match.group(2) == null
        ? EnumSet.of(own)
        : Arrays.stream(match.group(2).split(",")).map(DAYS::get).collect(Collectors.toSet());
  }
}
