package org.verifiedcompliance.domain.statistics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * An hour of the week on a wall clock.
 *
 * @param hour when it begins, 0 to 23
 */
public record WeekHour(DayOfWeek day, int hour) implements Comparable<WeekHour> {
  private static final Comparator<WeekHour> ORDER =
      Comparator.comparing(WeekHour::day).thenComparingInt(WeekHour::hour);

  /** The hour that clocks in the zone show at this time. */
  public static WeekHour at(Instant time, ZoneId zone) {
    var local = time.atZone(zone);
    return new WeekHour(local.getDayOfWeek(), local.getHour());
  }

  @Override
  public int compareTo(WeekHour other) {
    return ORDER.compare(this, other);
  }
}
