package org.verifiedcompliance.application.sessions;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.domain.sessions.KnownBefore;

/** Forgets after the time in which movements are compared. */
public final class ForgetReportTracesService implements ForgetReportTraces {
  private static final int AT_A_TIME = 500;
  private static final int MOST_TIMES = 200;

  private final ReportTraces traces;
  private final InstantSource clock;

  /** Forgets what this store keeps. */
  public ForgetReportTracesService(ReportTraces traces, InstantSource clock) {
    this.traces = traces;
    this.clock = clock;
  }

  @Override
  public int forget() {
    var before = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(KnownBefore.PRINTS_WITHIN);
    var total = 0;
    for (var i = 0; i < MOST_TIMES; i++) {
      var removed = traces.removeOld(before, AT_A_TIME);
      if (removed == 0) {
        break;
      }
      total += removed;
    }
    return total;
  }
}
