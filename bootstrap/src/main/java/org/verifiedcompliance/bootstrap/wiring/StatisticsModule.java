package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.notifications.ChosenPreferences;
import org.verifiedcompliance.application.statistics.KeepDays;
import org.verifiedcompliance.application.statistics.KeepDaysService;
import org.verifiedcompliance.application.statistics.SeeAnalyticsService;
import org.verifiedcompliance.application.statistics.SeeMeetingStatisticsService;
import org.verifiedcompliance.application.statistics.SeeOverviewService;
import org.verifiedcompliance.application.statistics.SeeRecentAttendance;
import org.verifiedcompliance.application.statistics.SeeRecentAttendanceService;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.statistics.AttendanceFigures;
import org.verifiedcompliance.geo.zones.BandedTimeZones;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.statistics.StatisticsRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.jobs.Job;
import org.verifiedcompliance.persistence.statistics.JdbiAttendanceFigures;
import org.verifiedcompliance.persistence.statistics.JdbiKeptDays;

/** Attendance in figures, and the counting ahead of past days. */
public final class StatisticsModule extends AbstractModule {
  private static final Duration KEEP_PAUSE = Duration.ofSeconds(30);

  @Provides
  @Singleton
  AttendanceFigures figures(Database database) {
    return new JdbiAttendanceFigures(database.jdbi());
  }

  @Provides
  @Singleton
  SeeRecentAttendance recentAttendance(AttendanceFigures figures, InstantSource clock) {
    return new SeeRecentAttendanceService(figures, clock);
  }

  @Provides
  @Singleton
  KeepDays keepDays(Database database, InstantSource clock) {
    return new KeepDaysService(new JdbiKeptDays(database.jdbi()), clock);
  }

  @ProvidesIntoSet
  Job keep(KeepDays keepDays) {
    return new Job("keep-days", KEEP_PAUSE, keepDays::keep);
  }

  @ProvidesIntoSet
  Routes statisticsRoutes(
      AttendanceFigures figures,
      Meetings meetings,
      ChosenPreferences preferences,
      InstantSource clock) {
    return new StatisticsRoutes(
        new SeeOverviewService(figures, preferences),
        new SeeMeetingStatisticsService(meetings, figures, new BandedTimeZones()),
        new SeeAnalyticsService(figures, clock));
  }
}
