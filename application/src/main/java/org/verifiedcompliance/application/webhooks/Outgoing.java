package org.verifiedcompliance.application.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/**
 * Port: who sends to which endpoint. A lease makes sure that one node at a time does; it ends by
 * itself when the node dies.
 */
public interface Outgoing {
  /**
   * Who sends, and how long nobody else does.
   *
   * @param holder of the lease
   * @param now by the clock of leases, which nobody moves
   */
  record Lease(UUID holder, Instant now, Instant until) {}

  /** A message that is due, and where it goes. */
  record Due(Webhook webhook, Delivery delivery) {}

  /**
   * Takes active endpoints that have something due and are leased by nobody, those that waited
   * longest first.
   *
   * @param due by the server's clock
   */
  List<WebhookId> lease(Lease lease, Instant due, int most);

  /**
   * Renews the lease, and gives the earliest message that is due; empty when there is none, or the
   * lease is lost, or the endpoint is stopped.
   */
  Optional<Due> next(WebhookId webhook, Lease lease, Instant due);

  /** Ends the lease. */
  void release(WebhookId webhook, UUID holder);

  /**
   * Keeps how it was sent and what became of it; false, and nothing kept, when another attempt with
   * this number is known. Where its owner wanted it again after it was read, it stays due; where it
   * was given up, it is not tried again.
   */
  boolean record(Attempt attempt, Delivery after);
}
