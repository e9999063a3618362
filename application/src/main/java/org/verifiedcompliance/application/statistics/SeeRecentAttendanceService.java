package org.verifiedcompliance.application.statistics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.verifiedcompliance.domain.statistics.AttendanceFigures;
import org.verifiedcompliance.domain.statistics.DayFigures;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.domain.statistics.ServiceFigures;
import org.verifiedcompliance.domain.statistics.Trend;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** Adds the last days up. */
public final class SeeRecentAttendanceService implements SeeRecentAttendance {
  private static final int DAYS = 30;

  private final AttendanceFigures figures;
  private final InstantSource clock;

  /** Counts in this store, by this clock. */
  public SeeRecentAttendanceService(AttendanceFigures figures, InstantSource clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @Override
  public Recent see() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var recent = figures.ofService(Days.upTo(today, DAYS));
    return new Recent(
        figures.activeSessions(),
        checkIns(recent, today),
        verdicts(recent),
        Trend.of(recent.days()));
  }

  private static long checkIns(ServiceFigures recent, LocalDate today) {
    return recent.days().stream()
        .filter(figures -> figures.day().equals(today))
        .map(DayFigures::totals)
        .mapToLong(totals -> totals.checkIns())
        .sum();
  }

  private static Map<LocationFlag, Long> verdicts(ServiceFigures recent) {
    var all = new EnumMap<LocationFlag, Long>(LocationFlag.class);
    for (var flag : LocationFlag.values()) {
      all.put(flag, recent.verdicts().getOrDefault(flag, 0L));
    }
    return all;
  }
}
