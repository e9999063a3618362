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
 * @param asked how often its owner wanted it again
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
    @Nullable Instant dueAt,
    int asked) {

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
    return new Delivery(id, webhook, type, body, now, State.PENDING, 0, 0, now, 0);
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
    return new Delivery(
        id, webhook, type, body, createdAt, State.PENDING, attempts, 0, now, asked + 1);
  }

  /** Given up: it is not sent again unless somebody asks. */
  public Delivery givenUp() {
    return new Delivery(
        id, webhook, type, body, createdAt, State.FAILED, attempts, tries, null, asked);
  }

  /**
   * What becomes of it by an attempt that began when it was otherwise: a wish that came meanwhile
   * stands, and what was given up meanwhile is not tried again.
   */
  public Delivery settled(Delivery after) {
    if (asked != after.asked) {
      return new Delivery(
          id, webhook, type, body, createdAt, state, after.attempts, tries, dueAt, asked);
    }
    return state == State.FAILED && after.state == State.PENDING ? after.givenUp() : after;
  }

  private Delivery counted(State next, @Nullable Instant due) {
    return new Delivery(
        id, webhook, type, body, createdAt, next, attempts + 1, tries + 1, due, asked);
  }
}
