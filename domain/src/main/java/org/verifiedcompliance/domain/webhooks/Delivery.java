package org.verifiedcompliance.domain.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to an endpoint.
 *
 * @param type what it tells
 * @param body the very text that is signed and sent, each time
 * @param attempts how often it was sent in all
 * @param tries how often since it was last asked for
 * @param dueAt when it is sent next; null when it is settled
 */
public record Delivery(
    DeliveryId id,
    WebhookId webhook,
    String type,
    String body,
    Instant createdAt,
    State state,
    int attempts,
    int tries,
    @Nullable Instant dueAt) {

  /** What became of it. */
  public enum State {
    /** It will be sent, for the first time or again. */
    PENDING,
    /** The receiver took it. */
    DELIVERED,
    /** It was given up. */
    FAILED
  }

  /** A new one, due at once. */
  public static Delivery made(
      DeliveryId id, WebhookId webhook, String type, String body, Instant now) {
    return new Delivery(id, webhook, type, body, now, State.PENDING, 0, 0, now);
  }

  /** After it was sent once more. */
  public Delivery tried(boolean succeeded, Instant at) {
    if (succeeded) {
      return counted(State.DELIVERED, null);
    }
    return RetrySchedule.pause(id, tries + 1)
        .map(pause -> counted(State.PENDING, at.plus(pause)))
        .orElseGet(() -> counted(State.FAILED, null));
  }

  /** To be sent again, with all the patience of a new one. */
  public Delivery again(Instant now) {
    return new Delivery(id, webhook, type, body, createdAt, State.PENDING, attempts, 0, now);
  }

  private Delivery counted(State next, @Nullable Instant due) {
    return new Delivery(id, webhook, type, body, createdAt, next, attempts + 1, tries + 1, due);
  }
}
