package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.audited.AuditedDevices;
import org.verifiedcompliance.application.audited.Together;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.notifications.ChangePreferencesService;
import org.verifiedcompliance.application.notifications.ChosenPreferences;
import org.verifiedcompliance.application.notifications.Devices;
import org.verifiedcompliance.application.notifications.ForgetOldNotifications;
import org.verifiedcompliance.application.notifications.ForgetOldNotificationsService;
import org.verifiedcompliance.application.notifications.NoticedAccountEvents;
import org.verifiedcompliance.application.notifications.Notifications;
import org.verifiedcompliance.application.notifications.Notifier;
import org.verifiedcompliance.application.notifications.NotifierService;
import org.verifiedcompliance.application.notifications.RegisterDeviceService;
import org.verifiedcompliance.application.notifications.TokenSeal;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.domain.notifications.WatchedSessions;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.notifications.DeviceRoutes;
import org.verifiedcompliance.http.notifications.NotificationRoutes;
import org.verifiedcompliance.http.notifications.PreferenceRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.accounts.JdbiAccountEvents;
import org.verifiedcompliance.persistence.jobs.Job;
import org.verifiedcompliance.persistence.notifications.JdbiChosenPreferences;
import org.verifiedcompliance.persistence.notifications.JdbiDevices;
import org.verifiedcompliance.persistence.notifications.JdbiNotifications;
import org.verifiedcompliance.persistence.notifications.JdbiSeenDevices;

/** What people are told, and how they want to be told. */
public final class NotificationsModule extends AbstractModule {
  private static final Duration FORGET_PAUSE = Duration.ofHours(1);

  @Provides
  @Singleton
  Notifications notifications(Database database) {
    return new JdbiNotifications(database.jdbi());
  }

  @Provides
  @Singleton
  ChosenPreferences preferences(Database database) {
    return new JdbiChosenPreferences(database.jdbi());
  }

  @Provides
  @Singleton
  Devices devices(Database database, Together together) {
    return new AuditedDevices(new JdbiDevices(database.jdbi()), together);
  }

  @Provides
  @Singleton
  Notifier notifier(
      Notifications notifications,
      ChosenPreferences preferences,
      Devices devices,
      Outbox outbox,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    return new NotifierService(notifications, preferences, devices, outbox, unitOfWork, ids, clock);
  }

  @Provides
  @Singleton
  AccountEvents accountEvents(
      Database database, Notifier notifier, SignIns signIns, SecretTokens secrets) {
    return new NoticedAccountEvents(
        new JdbiAccountEvents(database.jdbi()),
        notifier,
        signIns,
        new JdbiSeenDevices(database.jdbi()),
        secrets);
  }

  @Provides
  @Singleton
  ForgetOldNotifications forgetOld(Notifications notifications, InstantSource clock) {
    return new ForgetOldNotificationsService(notifications, clock);
  }

  @ProvidesIntoSet
  Job forget(ForgetOldNotifications forgetOld) {
    return new Job("forget-old-notifications", FORGET_PAUSE, forgetOld::forget);
  }

  @ProvidesIntoSet
  Routes preferenceRoutes(
      ChosenPreferences preferences,
      WatchedSessions sessions,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new PreferenceRoutes(
        preferences::of, new ChangePreferencesService(preferences, sessions, unitOfWork, clock));
  }

  @ProvidesIntoSet
  Routes deviceRoutes(
      Devices devices, TokenSeal seal, SecretTokens secrets, IdGenerator ids, InstantSource clock) {
    return new DeviceRoutes(
        new RegisterDeviceService(devices, seal, secrets, ids, clock), devices::remove);
  }

  @ProvidesIntoSet
  Routes notificationRoutes(Notifications notifications, InstantSource clock) {
    return new NotificationRoutes(
        notifications::list,
        (person, id) ->
            notifications.markRead(person, id, clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }
}
