package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.dates.ChangeDateService;
import org.verifiedcompliance.application.dates.ForeseeDates;
import org.verifiedcompliance.application.dates.ForeseeDatesService;
import org.verifiedcompliance.application.dates.Foresight;
import org.verifiedcompliance.application.dates.ListDatesService;
import org.verifiedcompliance.application.dates.ListUpcomingService;
import org.verifiedcompliance.application.dates.UpcomingDates;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.meetings.DateRoutes;
import org.verifiedcompliance.persistence.jobs.Job;

/** The dates of meetings: exceptions, what is to come, and the work that looks ahead. */
public final class DatesModule extends AbstractModule {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Provides
  @Singleton
  ForeseeDates foreseeDates(
      UpcomingDates dates, Foresight foresight, Meetings meetings, UnitOfWork unitOfWork) {
    return new ForeseeDatesService(meetings, dates, foresight, unitOfWork);
  }

  @ProvidesIntoSet
  Job foresee(ForeseeDates foreseeDates) {
    return new Job("foresee-dates", PAUSE, foreseeDates::foresee);
  }

  @ProvidesIntoSet
  Routes dateRoutes(
      UpcomingDates dates,
      Meetings meetings,
      MeetingViews views,
      Occurrences occurrences,
      InstantSource clock) {
    return new DateRoutes(
        new ListUpcomingService(dates, meetings, views, clock),
        new ListDatesService(meetings, occurrences),
        new ChangeDateService(meetings, occurrences, clock),
        clock);
  }
}
