package org.verifiedcompliance.application.statistics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.verifiedcompliance.domain.statistics.AttendanceFigures;
import org.verifiedcompliance.domain.statistics.Days;

/** Bounds the wish, and counts. */
public final class SeeAnalyticsService implements SeeAnalytics {
  private static final int USUAL_DAYS = 30;

  private final AttendanceFigures figures;
  private final InstantSource clock;

  /** Counts in this store, by this clock. */
  public SeeAnalyticsService(AttendanceFigures figures, InstantSource clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @Override
  public Outcome see(Command command) {
    var last = command.last() instanceof LocalDate day ? day : today();
    var first = command.first() instanceof LocalDate day ? day : last.minusDays(USUAL_DAYS - 1L);
    if (last.isBefore(first)) {
      return new Outcome.Backwards();
    }
    var days = new Days(first, last);
    return days.count() > MOST_DAYS
        ? new Outcome.TooLong()
        : new Outcome.Seen(figures.ofService(days));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
