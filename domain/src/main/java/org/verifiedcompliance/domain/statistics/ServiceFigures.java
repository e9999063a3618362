package org.verifiedcompliance.domain.statistics;

import java.util.List;
import java.util.Map;
import org.verifiedcompliance.domain.verification.LocationFlag;

/**
 * What all sessions come to.
 *
 * @param days one for each day with a session, in order, in UTC
 * @param verdicts the sessions to which somebody came, by the worse verdict of their two ends
 * @param hours 24 numbers: the check-ins in each hour of the day at their meetings, in UTC without
 *     one
 * @param cells the sessions to which somebody came, by where they led; of each day only those cells
 *     in which {@link Cell#LEAST_PEOPLE} different people or more were, so that no difference of
 *     two answers is about fewer
 */
public record ServiceFigures(
    List<DayFigures> days,
    Map<LocationFlag, Long> verdicts,
    List<Long> hours,
    Map<Cell, Long> cells) {
  /** Hours of a day. */
  public static final int HOURS = 24;

  /**
   * Copies all.
   *
   * @throws IllegalArgumentException when there are not 24 hours
   */
  public ServiceFigures {
    days = List.copyOf(days);
    verdicts = Map.copyOf(verdicts);
    hours = List.copyOf(hours);
    cells = Map.copyOf(cells);
    if (hours.size() != HOURS) {
      throw new IllegalArgumentException("a day has 24 hours");
    }
  }

  /** All days together. */
  public Totals totals() {
    return days.stream().map(DayFigures::totals).reduce(Totals.NONE, Totals::plus);
  }
}
