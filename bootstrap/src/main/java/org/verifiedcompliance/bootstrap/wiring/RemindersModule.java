package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.deliveries.DeliverMailService;
import org.verifiedcompliance.application.deliveries.DeliverPushService;
import org.verifiedcompliance.application.deliveries.Deliveries;
import org.verifiedcompliance.application.deliveries.DeliveryHealth;
import org.verifiedcompliance.application.deliveries.PushSender;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.application.notifications.Devices;
import org.verifiedcompliance.application.notifications.Notifier;
import org.verifiedcompliance.application.notifications.TokenSeal;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.reminders.RemindPeople;
import org.verifiedcompliance.application.reminders.RemindPeopleService;
import org.verifiedcompliance.application.shared.HealthCheck;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.notifications.WatchedSessions;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.jobs.Job;
import org.verifiedcompliance.persistence.notifications.JdbiDeliveries;
import org.verifiedcompliance.persistence.notifications.JdbiWatchedSessions;

/** The rounds that remind people, and that carry what they are told out of the server. */
public final class RemindersModule extends AbstractModule {
  private static final Duration REMIND_PAUSE = Duration.ofSeconds(20);
  private static final Duration DELIVER_PAUSE = Duration.ofSeconds(10);

  @Provides
  @Singleton
  WatchedSessions watchedSessions(Database database) {
    return new JdbiWatchedSessions(database.jdbi());
  }

  @Provides
  @Singleton
  Deliveries deliveries(Database database) {
    return new JdbiDeliveries(database.jdbi());
  }

  @Provides
  @Singleton
  RemindPeople remindPeople(
      WatchedSessions sessions,
      Notifier notifier,
      PoliciesInForce policies,
      Occurrences occurrences,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    return new RemindPeopleService(sessions, notifier, policies, occurrences, unitOfWork, clock);
  }

  @Provides
  @Singleton
  DeliverMailService deliverMail(Deliveries deliveries, Mailer mailer, InstantSource clock) {
    return new DeliverMailService(deliveries, mailer, clock);
  }

  @Provides
  @Singleton
  DeliverPushService deliverPush(
      Deliveries deliveries,
      PushSender sender,
      Devices devices,
      TokenSeal seal,
      InstantSource clock) {
    return new DeliverPushService(deliveries, sender, devices, seal, clock);
  }

  @ProvidesIntoSet
  Job remind(RemindPeople remindPeople) {
    return new Job("remind-people", REMIND_PAUSE, remindPeople::remind);
  }

  @ProvidesIntoSet
  Job mail(DeliverMailService deliverMail) {
    return new Job("deliver-mail", DELIVER_PAUSE, deliverMail::deliver);
  }

  @ProvidesIntoSet
  Job push(DeliverPushService deliverPush) {
    return new Job("deliver-push", DELIVER_PAUSE, deliverPush::deliver);
  }

  @ProvidesIntoSet
  HealthCheck deliveryHealth(Deliveries deliveries, InstantSource clock) {
    return new DeliveryHealth(deliveries, clock);
  }
}
