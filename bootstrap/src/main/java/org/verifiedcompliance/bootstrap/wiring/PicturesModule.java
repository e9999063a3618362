package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.verifiedcompliance.application.meetings.FindMeetingService;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.pictures.CodePictures;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.feeds.pictures.QrPictures;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.pictures.MeetingPictureRoutes;

/** Codes as pictures. */
public final class PicturesModule extends AbstractModule {
  private final AppConfig.Web web;

  /** With addresses as people use them. */
  public PicturesModule(AppConfig.Web web) {
    this.web = web;
  }

  @Provides
  @Singleton
  CodePictures pictures() {
    return new QrPictures();
  }

  @ProvidesIntoSet
  Routes meetingPictureRoutes(Meetings meetings, MeetingViews views, CodePictures pictures) {
    return new MeetingPictureRoutes(new FindMeetingService(meetings, views), pictures, web::urlAt);
  }
}
