package org.verifiedcompliance.domain.finding;

import java.time.LocalTime;

/**
 * A part of the day on a wall clock, past midnight when it ends before it begins.
 *
 * @param from its first moment
 * @param until the moment after its last; the same as {@code from} for the whole day
 */
public record ClockWindow(LocalTime from, LocalTime until) {
  /** Whether the clock shows a time of this part of the day. */
  public boolean holds(LocalTime time) {
    var begun = !time.isBefore(from);
    var lasting = time.isBefore(until);
    return from.isBefore(until) ? begun && lasting : begun || lasting;
  }
}
