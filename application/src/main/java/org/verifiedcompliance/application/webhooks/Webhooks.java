package org.verifiedcompliance.application.webhooks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** Port: endpoints, each with the place in the stream up to which its messages are written. */
public interface Webhooks {
  /**
   * Keeps a new endpoint that is told what comes after the position; false, and nothing kept, when
   * its owner has {@link Webhook#MOST} already.
   */
  boolean add(Webhook webhook, Position from);

  /** The endpoint. */
  Optional<Webhook> find(WebhookId id);

  /** The endpoint, which nobody else changes until the end of the transaction. */
  Optional<Webhook> lock(WebhookId id);

  /** All of a person, the newest first. */
  List<Webhook> list(PersonId owner);

  /**
   * Replaces what is kept of an endpoint but its position.
   *
   * @param from where it goes on reading; null to go on where it is
   */
  void save(Webhook webhook, @Nullable Position from);

  /** Forgets the endpoint and all its messages; false when there is none. */
  boolean remove(WebhookId id);

  /** The active endpoints whose position is before this one, those furthest behind first. */
  List<WebhookId> listBehind(Position head);

  /**
   * An active endpoint that nobody else moves until the end of the transaction; empty when somebody
   * does already, or when it is not active.
   */
  Optional<Reading> lockToRead(WebhookId id);

  /** Moves the position. */
  void moveTo(WebhookId id, Position position);

  /**
   * An endpoint and how far it is.
   *
   * @param position up to which its messages are written
   */
  record Reading(Webhook webhook, Position position) {}
}
