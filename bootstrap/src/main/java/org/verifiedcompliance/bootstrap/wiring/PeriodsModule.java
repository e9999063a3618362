package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.periods.ClosePeriodService;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.periods.ListClosedPeriodsService;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.periods.PeriodRoutes;

/** Closing the records of meetings. */
public final class PeriodsModule extends AbstractModule {
  @Provides
  @Singleton
  ClosedRecords closedRecords(ClosedPeriods periods, Sessions sessions) {
    return new ClosedRecords(periods, sessions);
  }

  @ProvidesIntoSet
  Routes periodRoutes(
      ClosedPeriods periods, Meetings meetings, PoliciesInForce policies, InstantSource clock) {
    return new PeriodRoutes(
        new ClosePeriodService(periods, meetings, policies, clock),
        new ListClosedPeriodsService(periods, meetings));
  }
}
