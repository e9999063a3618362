package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.audited.AuditedMeetings;
import org.verifiedcompliance.application.audited.Together;
import org.verifiedcompliance.application.dates.DatedMeetings;
import org.verifiedcompliance.application.dates.Foresight;
import org.verifiedcompliance.application.dates.UpcomingDates;
import org.verifiedcompliance.application.imports.MeetingOrigins;
import org.verifiedcompliance.application.lists.MeetingPages;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.domain.finding.MeetingTexts;
import org.verifiedcompliance.domain.finding.MeetingsOfKind;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyIndex;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.persistence.Announcements;
import org.verifiedcompliance.persistence.dates.JdbiUpcomingDates;
import org.verifiedcompliance.persistence.imports.JdbiMeetingOrigins;
import org.verifiedcompliance.persistence.meetings.JdbiMeetingPages;
import org.verifiedcompliance.persistence.meetings.JdbiMeetingPlaces;
import org.verifiedcompliance.persistence.meetings.JdbiMeetingTexts;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.meetings.JdbiMeetingsOfKind;
import org.verifiedcompliance.persistence.meetings.JdbiNearbyMeetings;
import org.verifiedcompliance.persistence.meetings.ListeningNearbyMeetings;

/** Meetings, kept in the database and found near a place. */
public final class MeetingStoresModule extends PrivateModule {
  private final OpenStorage storage;

  /** The ports of this database. */
  public MeetingStoresModule(OpenStorage storage) {
    this.storage = storage;
  }

  @Override
  protected void configure() {
    bind(Jdbi.class).toInstance(storage.database().jdbi());
  }

  @Provides
  @Singleton
  @Exposed
  UpcomingDates upcomingDates(Jdbi jdbi) {
    return new JdbiUpcomingDates(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  Foresight foresight(Occurrences occurrences, InstantSource clock) {
    return new Foresight(occurrences, clock);
  }

  @Provides
  @Singleton
  @Exposed
  Meetings meetings(
      Jdbi jdbi,
      UpcomingDates dates,
      Foresight foresight,
      UnitOfWork unitOfWork,
      Together together) {
    var kept = new AuditedMeetings(new JdbiMeetings(jdbi), together);
    return new DatedMeetings(kept, dates, foresight, unitOfWork);
  }

  @Provides
  @Singleton
  @Exposed
  MeetingPages meetingPages(Jdbi jdbi) {
    return new JdbiMeetingPages(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  MeetingTexts meetingTexts(Jdbi jdbi) {
    return new JdbiMeetingTexts(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  MeetingsOfKind ofKind(Jdbi jdbi, Geodesic geodesic) {
    return new JdbiMeetingsOfKind(jdbi, geodesic);
  }

  @Provides
  @Singleton
  @Exposed
  MeetingOrigins meetingOrigins(Jdbi jdbi) {
    return new JdbiMeetingOrigins(jdbi);
  }

  @Provides
  @Singleton
  @Exposed
  ListeningNearbyMeetings nearby(
      Jdbi jdbi, NearbyIndex index, Geodesic geodesic, Announcements announcements) {
    return new ListeningNearbyMeetings(
        index, new JdbiNearbyMeetings(jdbi, geodesic), new JdbiMeetingPlaces(jdbi), announcements);
  }
}
