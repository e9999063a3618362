package org.verifiedcompliance.application.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.statistics.ServiceFigures;

/** Shows what attendance in all comes to; for admins. */
@FunctionalInterface
public interface SeeAnalytics {
  /** The most days that can be asked for at once. */
  int MOST_DAYS = 366;

  /** Counts all sessions of these days in UTC. */
  Outcome see(Command command);

  /**
   * The wish.
   *
   * @param first null for 30 days in all
   * @param last null for today
   */
  record Command(@Nullable LocalDate first, @Nullable LocalDate last) {}

  /** What there is to see. */
  sealed interface Outcome {
    /** The figures. */
    record Seen(ServiceFigures figures) implements Outcome {}

    /** The first day is after the last. */
    record Backwards() implements Outcome {}

    /** More than {@link #MOST_DAYS} days. */
    record TooLong() implements Outcome {}
  }
}
