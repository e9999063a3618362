package org.verifiedcompliance.domain.statistics;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sessions at one meeting come to.
 *
 * @param attendees different people who checked in
 * @param times how many check-ins there were in each hour of the meeting's week, never zero
 * @param lastActivity the latest opening, check-in, check-out or end of these sessions; null when
 *     there are none
 */
public record MeetingFigures(
    Totals totals, long attendees, Map<WeekHour, Long> times, @Nullable Instant lastActivity) {
  /** Copies the map. */
  public MeetingFigures {
    times = Map.copyOf(times);
  }
}
