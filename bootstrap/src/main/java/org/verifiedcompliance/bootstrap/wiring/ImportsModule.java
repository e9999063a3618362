package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.audited.AuditedImports;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportMeetingsService;
import org.verifiedcompliance.application.imports.MeetingOrigins;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;
import org.verifiedcompliance.feeds.AnyListReader;
import org.verifiedcompliance.feeds.MeetingGuideReader;
import org.verifiedcompliance.feeds.calendars.IcsReader;
import org.verifiedcompliance.feeds.geojson.GeoJsonReader;
import org.verifiedcompliance.geo.zones.TimeshapeTimeZones;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.imports.ImportRoutes;

/** The import of meeting lists and its route. */
public final class ImportsModule extends AbstractModule {
  @Provides
  @Singleton
  VenueTimeZones timeZones() {
    return new TimeshapeTimeZones();
  }

  @Provides
  @Singleton
  ImportMeetings importMeetings(
      VenueTimeZones timeZones,
      Meetings meetings,
      MeetingOrigins origins,
      UnitOfWork unitOfWork,
      MeetingDefaults defaults,
      AuditLog log,
      IdGenerator ids,
      InstantSource clock) {
    var imports =
        new ImportMeetingsService(
            new AnyListReader(
                new MeetingGuideReader(defaults.length()),
                new GeoJsonReader(defaults.length()),
                new IcsReader(defaults.length())),
            timeZones,
            meetings,
            origins,
            unitOfWork,
            defaults.radius(),
            ids,
            clock);
    return new AuditedImports(imports, log);
  }

  @ProvidesIntoSet
  Routes importRoutes(ImportMeetings importMeetings) {
    return new ImportRoutes(importMeetings);
  }
}
