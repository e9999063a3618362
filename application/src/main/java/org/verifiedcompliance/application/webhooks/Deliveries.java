package org.verifiedcompliance.application.webhooks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.DeliveryId;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** Port: the messages to endpoints, and what became of them. */
public interface Deliveries {
  /** Keeps new messages, in this order; one whose position the endpoint has is passed over. */
  void add(List<Written> written);

  /** The message of this endpoint. */
  Optional<Delivery> find(WebhookId webhook, DeliveryId id);

  /** The messages of an endpoint, the newest first. */
  Part<Delivery> list(WebhookId webhook, Slice slice);

  /** How these were sent, in order. */
  List<Attempt> listAttempts(Collection<DeliveryId> deliveries);

  /** Replaces what became of a message. */
  void save(Delivery delivery);

  /** Gives up what an endpoint has not been sent. */
  void giveUp(WebhookId webhook);

  /** Deletes settled messages that were written before; tells how many. */
  int forget(Instant before);

  /**
   * A new message.
   *
   * @param position of the change that it tells; null when it tells none
   */
  record Written(Delivery delivery, @Nullable Position position) {}
}
