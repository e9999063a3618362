package org.verifiedcompliance.persistence.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.webhooks.Outgoing;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** Leases of endpoints, and what became of messages, in PostgreSQL. */
public final class JdbiOutgoing implements Outgoing {
  private static final String LEASE =
      """
      UPDATE webhook SET holder = :holder, held_until = :until, served_at = :now
      WHERE id IN (
        SELECT w.id FROM webhook w
        WHERE w.stopped_at IS NULL AND (w.held_until IS NULL OR w.held_until <= :now)
          AND EXISTS (SELECT FROM webhook_delivery d
            WHERE d.webhook_id = w.id AND d.state = 'pending' AND d.due_at <= :due)
        ORDER BY w.served_at NULLS FIRST, w.id
        LIMIT :most FOR UPDATE SKIP LOCKED)
      RETURNING id
      """;

  private static final String RENEW =
      """
      UPDATE webhook SET held_until = :until
      WHERE id = :id AND holder = :holder AND stopped_at IS NULL
      RETURNING *
      """;

  private static final String NEXT =
      """
      SELECT * FROM webhook_delivery
      WHERE webhook_id = :id AND state = 'pending' AND due_at <= :due ORDER BY n LIMIT 1
      """;

  private static final String BEFORE =
      """
      SELECT * FROM webhook_delivery WHERE id = :id AND attempts = :attempts - 1 FOR UPDATE
      """;

  private static final String SETTLE =
      """
      UPDATE webhook_delivery
      SET state = :state, attempts = :attempts, tries = :tries, due_at = :dueAt
      WHERE id = :id
      """;

  private static final String ATTEMPT =
      """
      INSERT INTO webhook_attempt (delivery_id, number, at, status, error, latency_ms, response)
      VALUES (:id, :number, :at, :status, :error, :latency, :response)
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiOutgoing(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<WebhookId> lease(Lease lease, Instant due, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LEASE)
            .bind("holder", lease.holder())
            .bind("now", lease.now())
            .bind("until", lease.until())
            .bind("due", due)
            .bind("most", most)
            .map((row, _) -> new WebhookId(row.getObject("id", UUID.class)))
            .list());
  }

  @Override
  public Optional<Due> next(WebhookId webhook, Lease lease, Instant due) {
    return jdbi.withHandle(
        handle -> renewed(handle, webhook, lease).flatMap(held -> earliest(handle, held, due)));
  }

  private static Optional<Webhook> renewed(Handle handle, WebhookId webhook, Lease lease) {
    return handle
        .createQuery(RENEW)
        .bind("id", webhook.value())
        .bind("holder", lease.holder())
        .bind("until", lease.until())
        .map((row, _) -> WebhookRows.webhook(row))
        .findOne();
  }

  private static Optional<Due> earliest(Handle handle, Webhook webhook, Instant due) {
    return handle
        .createQuery(NEXT)
        .bind("id", webhook.id().value())
        .bind("due", due)
        .map((row, _) -> new Due(webhook, WebhookRows.delivery(row)))
        .findOne();
  }

  @Override
  public void release(WebhookId webhook, UUID holder) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE webhook SET holder = NULL, held_until = NULL
                WHERE id = :id AND holder = :holder
                """)
            .bind("id", webhook.value())
            .bind("holder", holder)
            .execute());
  }

  @Override
  public boolean record(Attempt attempt, Delivery after) {
    return jdbi.inTransaction(handle -> {
      var before = before(handle, after);
      before.ifPresent(it -> {
        settle(handle, it.settled(after));
        insert(handle, attempt);
      });
      return before.isPresent();
    });
  }

  private static Optional<Delivery> before(Handle handle, Delivery after) {
    return handle
        .createQuery(BEFORE)
        .bind("id", after.id().value())
        .bind("attempts", after.attempts())
        .map((row, _) -> WebhookRows.delivery(row))
        .findOne();
  }

  private static void settle(Handle handle, Delivery after) {
    handle
        .createUpdate(SETTLE)
        .bind("state", WebhookRows.word(after.state()))
        .bind("attempts", after.attempts())
        .bind("tries", after.tries())
        .bind("dueAt", after.dueAt())
        .bind("id", after.id().value())
        .execute();
  }

  private static void insert(Handle handle, Attempt attempt) {
    handle
        .createUpdate(ATTEMPT)
        .bind("id", attempt.delivery().value())
        .bind("number", attempt.number())
        .bind("at", attempt.at())
        .bind("status", attempt.status())
        .bind("error", attempt.error())
        .bind("latency", attempt.latency().toMillis())
        .bind("response", attempt.response())
        .execute();
  }
}
