package org.verifiedcompliance.application.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.DeliveryId;
import org.verifiedcompliance.domain.webhooks.SealedSecret;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;
import org.verifiedcompliance.domain.webhooks.WebhookId;
import org.verifiedcompliance.domain.webhooks.WebhookUrl;

/** Endpoints and messages. */
public final class WebhookFixture {
  /** When they were made. */
  public static final Instant NOW = Instant.parse("2026-03-02T18:00:00.123456Z");

  private WebhookFixture() {}

  /** An active endpoint that is told of two things. */
  public static Webhook webhookOf(PersonId owner) {
    return Webhook.made(
        new WebhookId(UUID.randomUUID()),
        owner,
        WebhookUrl.parse("https://hooks.example.org/in?key=%41", false).orElseThrow(),
        Set.of(WebhookEvent.SESSION_CHECKED_IN, WebhookEvent.SESSION_CLOSED),
        "The front desk",
        new SealedSecret("c2VhbGVk"),
        NOW);
  }

  /** A message that is due at {@link #NOW}. */
  public static Deliveries.Written message(Webhook webhook, @Nullable Position position) {
    var id = new DeliveryId(UUID.randomUUID());
    var body = "{\"type\":\"session.closed\"}";
    return new Deliveries.Written(
        Delivery.made(id, webhook.id(), "session.closed", body, NOW), position);
  }

  /** A position. */
  public static Position position(long number) {
    return new Position(0, 7, number);
  }
}
