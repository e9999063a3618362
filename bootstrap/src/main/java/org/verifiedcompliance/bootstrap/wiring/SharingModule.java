package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.pictures.CodePictures;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.sharing.ManageShares;
import org.verifiedcompliance.application.sharing.ReadShareService;
import org.verifiedcompliance.application.sharing.ShareSessionsService;
import org.verifiedcompliance.application.sharing.Shares;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.geo.zones.BandedTimeZones;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.sharing.PublicRoutes;
import org.verifiedcompliance.http.sharing.ShareRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.jobs.Job;
import org.verifiedcompliance.persistence.sharing.JdbiShares;

/** Links by which outsiders see chosen facts. */
public final class SharingModule extends AbstractModule {
  private static final Duration FORGET_PAUSE = Duration.ofHours(6);

  private final AppConfig.Web web;
  private final Duration usualLife;

  /**
   * With addresses as people use them.
   *
   * @param usualLife of a link for which nobody says how long
   */
  public SharingModule(AppConfig.Web web, Duration usualLife) {
    this.web = web;
    this.usualLife = usualLife;
  }

  @Provides
  @Singleton
  Shares shares(Database database) {
    return new JdbiShares(database.jdbi());
  }

  @Provides
  @Singleton
  ManageShares manageShares(
      Shares shares, AuditLog audit, UnitOfWork unitOfWork, InstantSource clock) {
    return new ManageShares(shares, audit, unitOfWork, clock);
  }

  @ProvidesIntoSet
  Routes shareRoutes(
      Shares shares,
      ManageShares manageShares,
      Sessions sessions,
      SecretTokens secrets,
      AuditLog audit,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    return new ShareRoutes(
        new ShareSessionsService(shares, sessions, secrets, audit, unitOfWork, ids, clock),
        manageShares,
        usualLife);
  }

  @ProvidesIntoSet
  Routes publicRoutes(
      Shares shares,
      People people,
      Sessions sessions,
      Meetings meetings,
      SecretTokens secrets,
      UnitOfWork unitOfWork,
      CodePictures pictures,
      InstantSource clock) {
    return new PublicRoutes(
        new ReadShareService(
            shares, people, sessions, meetings, new BandedTimeZones(), secrets, unitOfWork, clock),
        pictures,
        web::urlAt,
        clock,
        looksAMinute(),
        web.limited() ? PublicRoutes.LOOKS_OF_ONE : 0);
  }

  /** Behind a proxy all have the same address; there the proxy counts. */
  private int looksAMinute() {
    return web.limited() && web.trustedProxies().isEmpty() ? PublicRoutes.LOOKS_A_MINUTE : 0;
  }

  @ProvidesIntoSet
  Job forgetLooks(ManageShares shares) {
    return new Job("forget-share-views", FORGET_PAUSE, shares::forget);
  }
}
