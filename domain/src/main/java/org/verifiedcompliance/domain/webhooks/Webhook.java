package org.verifiedcompliance.domain.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * An endpoint that is told what happened.
 *
 * @param owner who is told only what they may see
 * @param events what it is told
 * @param stopped null while it is sent to
 * @param failingSince the first failure after the last success; null when the last try succeeded
 */
public record Webhook(
    WebhookId id,
    PersonId owner,
    WebhookUrl url,
    Set<WebhookEvent> events,
    @Nullable String description,
    HookSecrets secrets,
    Instant createdAt,
    @Nullable Stopped stopped,
    @Nullable Instant failingSince) {
  /** So many may one person have. */
  public static final int MOST = 20;

  /** After so long without a success it is given up. */
  public static final Duration PATIENCE = Duration.ofDays(5);

  /** Copies the events. */
  public Webhook {
    events = Set.copyOf(events);
  }

  /** A new one. */
  public static Webhook made(
      WebhookId id,
      PersonId owner,
      WebhookUrl url,
      Set<WebhookEvent> events,
      @Nullable String description,
      SealedSecret secret,
      Instant now) {
    return new Webhook(
        id, owner, url, events, description, HookSecrets.first(secret), now, null, null);
  }

  /** Whether messages are sent to it. */
  public boolean isActive() {
    return stopped == null;
  }

  /** Told other things at another place. */
  public Webhook changed(WebhookUrl to, Set<WebhookEvent> of, @Nullable String described) {
    return new Webhook(id, owner, to, of, described, secrets, createdAt, stopped, failingSince);
  }

  /** With these secrets. */
  public Webhook with(HookSecrets others) {
    return new Webhook(
        id, owner, url, events, description, others, createdAt, stopped, failingSince);
  }

  /** No more sent to. */
  public Webhook stop(Stopped stop) {
    return new Webhook(id, owner, url, events, description, secrets, createdAt, stop, failingSince);
  }

  /** Sent to again, its failures forgotten. */
  public Webhook start() {
    return new Webhook(id, owner, url, events, description, secrets, createdAt, null, null);
  }

  /** After a try. */
  public Webhook tried(boolean succeeded, Instant at) {
    var since = failingSince == null ? at : failingSince;
    return new Webhook(
        id, owner, url, events, description, secrets, createdAt, stopped, succeeded ? null : since);
  }

  /** Whether it has failed for too long. */
  public boolean isLost(Instant now) {
    return failingSince != null && !now.isBefore(failingSince.plus(PATIENCE));
  }
}
