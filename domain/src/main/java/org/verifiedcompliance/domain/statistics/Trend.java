package org.verifiedcompliance.domain.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One step of a trend.
 *
 * @param period a day such as {@code 2026-03-01} or a month such as {@code 2026-03}
 */
public record Trend(String period, Totals totals) {
  /** Over more days than this a trend goes by months. */
  public static final int MOST_DAYS = 62;

  /**
   * The steps from the first day to the last, without a gap; none when there is no day.
   *
   * @param days in order
   */
  public static List<Trend> of(List<DayFigures> days) {
    if (days.isEmpty()) {
      return List.of();
    }
    var span = new Days(days.getFirst().day(), days.getLast().day());
    return span.count() > MOST_DAYS
        ? steps(days, YearMonth::from, month -> month.plusMonths(1))
        : steps(days, Function.identity(), day -> day.plusDays(1));
  }

  private static <T extends Temporal & Comparable<? super T>> List<Trend> steps(
      List<DayFigures> days, Function<LocalDate, T> period, Function<T, T> next) {
    Map<T, Totals> sums = new TreeMap<>();
    days.forEach(day -> sums.merge(period.apply(day.day()), day.totals(), Totals::plus));
    var end = next.apply(period.apply(days.getLast().day()));
    var trend = new ArrayList<Trend>();
    for (var step = period.apply(days.getFirst().day()); !step.equals(end); ) {
      trend.add(new Trend(step.toString(), sums.getOrDefault(step, Totals.NONE)));
      step = next.apply(step);
    }
    return trend;
  }
}
