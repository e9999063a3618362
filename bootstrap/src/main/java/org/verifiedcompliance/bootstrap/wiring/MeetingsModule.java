package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.edits.EditMeeting;
import org.verifiedcompliance.application.lists.ExportMeetingsService;
import org.verifiedcompliance.application.lists.MeetingPages;
import org.verifiedcompliance.application.meetings.DeactivateMeetingService;
import org.verifiedcompliance.application.meetings.FindMeetingService;
import org.verifiedcompliance.application.meetings.FindMeetingsNearbyService;
import org.verifiedcompliance.application.meetings.ListOwnMeetingsService;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.meetings.PublishMeeting;
import org.verifiedcompliance.application.meetings.PublishMeetingService;
import org.verifiedcompliance.application.meetings.SearchMeetings;
import org.verifiedcompliance.application.meetings.SearchMeetingsService;
import org.verifiedcompliance.application.shared.HealthCheck;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.domain.finding.FilteredOccurrences;
import org.verifiedcompliance.domain.finding.MeetingTexts;
import org.verifiedcompliance.domain.finding.MeetingsOfKind;
import org.verifiedcompliance.domain.finding.TextSearch;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyIndex;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.feeds.RecurOccurrences;
import org.verifiedcompliance.geo.GeographicLibGeodesic;
import org.verifiedcompliance.geo.MeetingIndex;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.meetings.ExportRoutes;
import org.verifiedcompliance.http.meetings.MeetingListRoutes;
import org.verifiedcompliance.http.meetings.MeetingRoutes;
import org.verifiedcompliance.persistence.meetings.ListeningNearbyMeetings;

/** Meetings, their index in memory, and their routes. */
public final class MeetingsModule extends AbstractModule {
  private final MeetingDefaults defaults;

  /** With these for what a publisher does not say. */
  public MeetingsModule(MeetingDefaults defaults) {
    this.defaults = defaults;
  }

  @Provides
  MeetingDefaults defaults() {
    return defaults;
  }

  @Provides
  @Singleton
  Geodesic geodesic() {
    return new GeographicLibGeodesic();
  }

  @Provides
  @Singleton
  Occurrences occurrences() {
    return new RecurOccurrences();
  }

  @Provides
  @Singleton
  NearbyIndex index(Geodesic geodesic) {
    return new MeetingIndex(geodesic);
  }

  @Provides
  NearbyMeetings nearby(ListeningNearbyMeetings listening) {
    return listening;
  }

  @Provides
  @Singleton
  MeetingViews views(Occurrences occurrences, InstantSource clock) {
    return new MeetingViews(occurrences, clock);
  }

  @Provides
  @Singleton
  PublishMeeting publishMeeting(
      Meetings meetings,
      NearbyIndex index,
      Occurrences occurrences,
      MeetingViews views,
      IdGenerator ids,
      InstantSource clock) {
    return new PublishMeetingService(meetings, index, occurrences, views, ids, clock);
  }

  @ProvidesIntoSet
  Routes meetingRoutes(
      PublishMeeting publishMeeting,
      EditMeeting editMeeting,
      Meetings meetings,
      NearbyIndex index,
      Occurrences occurrences,
      MeetingViews views,
      InstantSource clock) {
    return new MeetingRoutes(
        publishMeeting,
        new FindMeetingService(meetings, views),
        editMeeting,
        new DeactivateMeetingService(meetings, index, clock),
        occurrences,
        defaults);
  }

  @Provides
  FilteredOccurrences filteredOccurrences(Occurrences occurrences) {
    return new FilteredOccurrences(occurrences);
  }

  @Provides
  SearchMeetings searchMeetings(
      MeetingTexts texts,
      Geodesic geodesic,
      Meetings meetings,
      FilteredOccurrences occurrences,
      MeetingViews views,
      InstantSource clock) {
    return new SearchMeetingsService(
        new TextSearch(texts, geodesic), meetings, occurrences, views, clock);
  }

  @ProvidesIntoSet
  Routes exportRoutes(MeetingPages pages, FilteredOccurrences occurrences, InstantSource clock) {
    return new ExportRoutes(new ExportMeetingsService(pages, occurrences, clock));
  }

  @ProvidesIntoSet
  Routes meetingListRoutes(
      NearbyMeetings nearby,
      MeetingsOfKind ofKind,
      SearchMeetings searchMeetings,
      Meetings meetings,
      FilteredOccurrences occurrences,
      MeetingViews views,
      InstantSource clock) {
    return new MeetingListRoutes(
        new FindMeetingsNearbyService(nearby, ofKind, meetings, occurrences, views, clock),
        searchMeetings,
        new ListOwnMeetingsService(meetings, views));
  }

  @ProvidesIntoSet
  HealthCheck indexHealth(ListeningNearbyMeetings listening) {
    return listening;
  }

  @ProvidesIntoSet
  Background following(ListeningNearbyMeetings listening) {
    return new Background() {
      @Override
      public void start() {
        listening.start();
      }

      @Override
      public void stop() {
        // the connection that listens is stopped for all
      }
    };
  }
}
