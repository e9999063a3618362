package org.verifiedcompliance.http.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.webhooks.ManageDeliveries.Logged;
import org.verifiedcompliance.application.webhooks.ManageWebhooks.WithSecret;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;

/** Endpoints, their messages, and how these were sent. */
final class WebhookJson {
  private WebhookJson() {}

  /** An endpoint without its secret. */
  record View(
      UUID webhookId,
      String url,
      List<String> events,
      @Nullable String description,
      boolean active,
      @Nullable String stopReason,
      @Nullable Instant stoppedAt,
      @Nullable Instant failingSince,
      @Nullable Instant formerSecretUntil,
      Instant createdAt) {

    static View from(Webhook webhook) {
      var stopped = webhook.stopped();
      return new View(
          webhook.id().value(),
          webhook.url().text(),
          words(webhook),
          webhook.description(),
          webhook.isActive(),
          stopped == null ? null : word(stopped.reason()),
          stopped == null ? null : stopped.at(),
          webhook.failingSince(),
          webhook.secrets().formerUntil(),
          webhook.createdAt());
    }
  }

  /** An endpoint with its new secret: shown this once. */
  record Secret(View webhook, String secret) {
    static Secret from(WithSecret made) {
      return new Secret(View.from(made.webhook()), made.secret());
    }
  }

  /** A message. */
  record Message(
      UUID deliveryId,
      String type,
      String status,
      Instant createdAt,
      @Nullable Instant nextAttemptAt) {

    static Message from(Delivery delivery) {
      return new Message(
          delivery.id().value(),
          delivery.type(),
          word(delivery.state()),
          delivery.createdAt(),
          delivery.dueAt());
    }
  }

  /** A message, and how it was sent. */
  record Log(
      UUID deliveryId,
      String type,
      String status,
      Instant createdAt,
      @Nullable Instant nextAttemptAt,
      String body,
      List<Try> attempts) {

    static Log from(Logged logged) {
      var delivery = logged.delivery();
      return new Log(
          delivery.id().value(),
          delivery.type(),
          word(delivery.state()),
          delivery.createdAt(),
          delivery.dueAt(),
          delivery.body(),
          logged.attempts().stream().map(Try::from).toList());
    }
  }

  /** One time that a message was sent. */
  record Try(
      int number,
      Instant at,
      @Nullable Integer status,
      @Nullable String error,
      long latencyMs,
      @Nullable String response) {

    static Try from(Attempt attempt) {
      return new Try(
          attempt.number(),
          attempt.at(),
          attempt.status(),
          attempt.error(),
          attempt.latency().toMillis(),
          attempt.response());
    }
  }

  private static List<String> words(Webhook webhook) {
    return webhook.events().stream().sorted().map(WebhookEvent::word).toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
