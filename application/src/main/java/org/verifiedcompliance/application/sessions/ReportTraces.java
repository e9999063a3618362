package org.verifiedcompliance.application.sessions;

import java.time.Instant;

/** Port: what is kept of reports only to know them again. */
public interface ReportTraces {
  /**
   * Removes what is older: prints of readings, sightings of phones, and counts of their uses.
   *
   * @param most how many of each
   * @return how many those were together
   */
  int removeOld(Instant before, int most);
}
