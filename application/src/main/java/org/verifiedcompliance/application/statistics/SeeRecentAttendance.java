package org.verifiedcompliance.application.statistics;

import java.util.List;
import java.util.Map;
import org.verifiedcompliance.domain.statistics.Trend;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** Shows at a glance how attendance goes; for admins. */
@FunctionalInterface
public interface SeeRecentAttendance {
  /** The last 30 days in UTC, today the last of them. */
  Recent see();

  /**
   * What there is to see.
   *
   * @param activeSessions people who are checked in at this moment
   * @param checkInsToday check-ins of this day in UTC
   * @param verdicts the sessions of these days to which somebody came, by verdict; every verdict is
   *     there, if with zero
   * @param trends by day
   */
  record Recent(
      long activeSessions,
      long checkInsToday,
      Map<LocationFlag, Long> verdicts,
      List<Trend> trends) {
    /** Copies both. */
    public Recent {
      verdicts = Map.copyOf(verdicts);
      trends = List.copyOf(trends);
    }
  }
}
