package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.verifiedcompliance.application.auth.RolesInForce;
import org.verifiedcompliance.application.notifications.Notifier;
import org.verifiedcompliance.application.notifications.Notifier.Notice;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.webhooks.Deliveries;
import org.verifiedcompliance.application.webhooks.FactSummaries;
import org.verifiedcompliance.application.webhooks.ManageDeliveries;
import org.verifiedcompliance.application.webhooks.ManageWebhooks;
import org.verifiedcompliance.application.webhooks.Outgoing;
import org.verifiedcompliance.application.webhooks.SendMessages;
import org.verifiedcompliance.application.webhooks.SendMessagesService;
import org.verifiedcompliance.application.webhooks.TellOwner;
import org.verifiedcompliance.application.webhooks.WebhookSecrets;
import org.verifiedcompliance.application.webhooks.Webhooks;
import org.verifiedcompliance.application.webhooks.WriteMessages;
import org.verifiedcompliance.application.webhooks.WriteMessagesService;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.bootstrap.server.Turns;
import org.verifiedcompliance.bootstrap.server.WebhookTraffic;
import org.verifiedcompliance.bootstrap.time.MovableClock;
import org.verifiedcompliance.domain.notifications.NotificationKind;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.webhooks.WebhookRoutes;
import org.verifiedcompliance.messaging.webhooks.JettyWebhookSender;
import org.verifiedcompliance.persistence.jobs.Job;

/** Endpoints of outsiders that are told what happens. */
public final class WebhooksModule extends AbstractModule {
  private static final Duration FORGET_PAUSE = Duration.ofHours(1);

  private final boolean anywhere;
  private final InstantSource clock;

  /**
   * By this clock.
   *
   * @param anywhere whether private networks are allowed
   */
  public WebhooksModule(boolean anywhere, InstantSource clock) {
    this.anywhere = anywhere;
    this.clock = clock;
  }

  @Provides
  @Singleton
  ManageDeliveries manageDeliveries(
      Webhooks webhooks, Deliveries deliveries, UnitOfWork unitOfWork, IdGenerator ids) {
    return new ManageDeliveries(webhooks, deliveries, unitOfWork, ids, clock);
  }

  @ProvidesIntoSet
  Routes webhookRoutes(
      Webhooks webhooks,
      Deliveries deliveries,
      ManageDeliveries manageDeliveries,
      WebhookSecrets secrets,
      ChangeLog changes,
      UnitOfWork unitOfWork,
      IdGenerator ids) {
    return new WebhookRoutes(
        new ManageWebhooks(
            webhooks, deliveries, secrets, changes, unitOfWork, ids, clock, anywhere),
        manageDeliveries);
  }

  @Provides
  @Singleton
  WriteMessages writeMessages(
      ChangeLog changes,
      FactSummaries facts,
      Webhooks webhooks,
      Deliveries deliveries,
      RolesInForce roles,
      UnitOfWork unitOfWork,
      IdGenerator ids) {
    return new WriteMessagesService(
        changes, facts, webhooks, deliveries, roles, unitOfWork, ids, clock);
  }

  @Provides
  @Singleton
  TellOwner tellOwner(Notifier notifier) {
    return webhook -> {
      var at = Objects.requireNonNull(webhook.stopped()).at();
      var subject = webhook.id().value();
      notifier.tell(
          new Notice(webhook.owner(), NotificationKind.WEBHOOK_STOPPED, subject, null, at, null));
    };
  }

  @Provides
  @Singleton
  Turns turns() {
    return new Turns("webhook");
  }

  @Provides
  @Singleton
  JettyWebhookSender sender() {
    return JettyWebhookSender.open(anywhere);
  }

  @Provides
  @Singleton
  SendMessages sendMessages(
      Outgoing outgoing,
      Webhooks webhooks,
      Deliveries deliveries,
      WebhookSecrets secrets,
      JettyWebhookSender sender,
      TellOwner tellOwner,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      Turns turns) {
    return new SendMessagesService(
        outgoing,
        webhooks,
        deliveries,
        secrets,
        sender,
        tellOwner,
        unitOfWork,
        ids,
        clock,
        InstantSource.system(),
        turns);
  }

  /** Whoever moves a clock for a trial sees at once what comes of it. */
  @ProvidesIntoSet
  @Singleton
  Background webhookTraffic(
      WriteMessages write, SendMessages send, Turns turns, JettyWebhookSender sender) {
    if (clock instanceof MovableClock movable) {
      movable.onMove(send::send);
    }
    return new WebhookTraffic(write, send, turns, sender);
  }

  @ProvidesIntoSet
  Job forgetDeliveries(ManageDeliveries deliveries) {
    return new Job("forget-webhook-deliveries", FORGET_PAUSE, deliveries::forget);
  }
}
