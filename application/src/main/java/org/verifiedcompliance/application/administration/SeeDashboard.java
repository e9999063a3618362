package org.verifiedcompliance.application.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.statistics.SeeRecentAttendance;

/** Shows how the system goes. Whoever asks within a few seconds sees the same once more. */
public final class SeeDashboard {
  private static final Duration FRESH = Duration.ofSeconds(3);

  private final Stock stock;
  private final SeeRecentAttendance attendance;
  private final InstantSource clock;
  private @Nullable Seen last;

  private record Seen(Dashboard dashboard, Instant at) {}

  /** Counts in these stores. */
  public SeeDashboard(Stock stock, SeeRecentAttendance attendance, InstantSource clock) {
    this.stock = stock;
    this.attendance = attendance;
    this.clock = clock;
  }

  /** Many who ask at once wait for one count. */
  public synchronized Dashboard see() {
    var now = clock.instant();
    var seen = last;
    if (seen == null || !now.isBefore(seen.at().plus(FRESH)) || now.isBefore(seen.at())) {
      seen = new Seen(new Dashboard(stock.count(), attendance.see()), now);
      last = seen;
    }
    return seen.dashboard();
  }
}
