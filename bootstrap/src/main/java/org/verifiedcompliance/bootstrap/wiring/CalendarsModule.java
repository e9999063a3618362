package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.calendars.CalendarFeeds;
import org.verifiedcompliance.application.calendars.CalendarWriter;
import org.verifiedcompliance.application.calendars.ManageCalendarFeed;
import org.verifiedcompliance.application.calendars.SessionEntries;
import org.verifiedcompliance.application.calendars.ShowMeetingCalendarService;
import org.verifiedcompliance.application.calendars.ShowOwnCalendarService;
import org.verifiedcompliance.domain.meetings.AttendanceDates;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.feeds.calendars.IcsWriter;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.calendars.CalendarRoutes;
import org.verifiedcompliance.http.calendars.FeedRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.dates.JdbiCalendarFeeds;

/** Calendars of meetings and people. */
public final class CalendarsModule extends AbstractModule {
  @Provides
  @Singleton
  CalendarWriter writer() {
    return new IcsWriter();
  }

  @Provides
  @Singleton
  CalendarFeeds feeds(Database database) {
    return new JdbiCalendarFeeds(database.jdbi());
  }

  @ProvidesIntoSet
  Routes calendarRoutes(
      Meetings meetings,
      CalendarWriter writer,
      CalendarFeeds feeds,
      SecretTokens secrets,
      InstantSource clock) {
    return new CalendarRoutes(
        new ShowMeetingCalendarService(meetings, writer),
        new ManageCalendarFeed(feeds, secrets, clock));
  }

  @ProvidesIntoSet
  Routes feedRoutes(
      CalendarFeeds feeds,
      SecretTokens secrets,
      Meetings meetings,
      Sessions sessions,
      Occurrences occurrences,
      CalendarWriter writer,
      InstantSource clock) {
    var entries = new SessionEntries(new AttendanceDates(occurrences));
    return new FeedRoutes(
        new ShowOwnCalendarService(feeds, secrets, meetings, sessions, entries, writer, clock));
  }
}
