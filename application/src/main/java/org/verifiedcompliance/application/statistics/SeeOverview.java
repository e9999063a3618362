package org.verifiedcompliance.application.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.domain.statistics.Totals;
import org.verifiedcompliance.domain.statistics.Trend;

/** Shows a person what their own attendance comes to. */
@FunctionalInterface
public interface SeeOverview {
  /**
   * Counts the person's sessions.
   *
   * @param days in the zone that the person chose, in UTC without one; null for all
   */
  Overview see(PersonId person, @Nullable Days days);

  /**
   * What there is to see.
   *
   * @param trends by day, or by month over more than {@link Trend#MOST_DAYS} days
   */
  record Overview(Totals totals, List<Trend> trends) {
    /** Copies the list. */
    public Overview {
      trends = List.copyOf(trends);
    }
  }
}
