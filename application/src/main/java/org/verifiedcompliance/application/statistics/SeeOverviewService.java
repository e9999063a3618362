package org.verifiedcompliance.application.statistics;

import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.ChosenPreferences;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.statistics.AttendanceFigures;
import org.verifiedcompliance.domain.statistics.DayFigures;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.domain.statistics.Totals;
import org.verifiedcompliance.domain.statistics.Trend;

/** Adds the days of the person up. */
public final class SeeOverviewService implements SeeOverview {
  private final AttendanceFigures figures;
  private final ChosenPreferences preferences;

  /** Counts in this store, in the zones of these preferences. */
  public SeeOverviewService(AttendanceFigures figures, ChosenPreferences preferences) {
    this.figures = figures;
    this.preferences = preferences;
  }

  @Override
  public Overview see(PersonId person, @Nullable Days days) {
    var zone = Objects.requireNonNullElse(preferences.of(person).zone(), ZoneOffset.UTC);
    var counted = figures.ofPerson(person, days == null ? Days.ALL : days, zone);
    var totals = counted.stream().map(DayFigures::totals).reduce(Totals.NONE, Totals::plus);
    return new Overview(totals, Trend.of(counted));
  }
}
