package org.verifiedcompliance.persistence.webhooks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.webhooks.Deliveries;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.DeliveryId;
import org.verifiedcompliance.domain.webhooks.WebhookId;
import org.verifiedcompliance.persistence.KeyColumn;
import org.verifiedcompliance.persistence.Keyset;

/** Messages to endpoints in PostgreSQL. */
public final class JdbiDeliveries implements Deliveries {
  private static final String ADD =
      """
      INSERT INTO webhook_delivery
        (id, webhook_id, position, type, body, created_at, state, attempts, tries, due_at)
      VALUES (:id, :webhook, :position, :type, :body, :createdAt, :state, :attempts, :tries, :dueAt)
      ON CONFLICT (webhook_id, position) DO NOTHING
      """;

  private static final Keyset NEWEST_FIRST = Keyset.descending(KeyColumn.number("n"));

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiDeliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(List<Written> written) {
    if (written.isEmpty()) {
      return;
    }
    jdbi.useHandle(handle -> {
      var batch = handle.prepareBatch(ADD);
      for (var each : written) {
        var delivery = each.delivery();
        var position = each.position();
        batch
            .bind("id", delivery.id().value())
            .bind("webhook", delivery.webhook().value())
            .bind("position", position == null ? null : position.toString())
            .bind("type", delivery.type())
            .bind("body", delivery.body())
            .bind("createdAt", delivery.createdAt())
            .bind("state", WebhookRows.word(delivery.state()))
            .bind("attempts", delivery.attempts())
            .bind("tries", delivery.tries())
            .bind("dueAt", delivery.dueAt())
            .add();
      }
      batch.execute();
    });
  }

  @Override
  public Optional<Delivery> find(WebhookId webhook, DeliveryId id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM webhook_delivery WHERE id = :id AND webhook_id = :webhook")
            .bind("id", id.value())
            .bind("webhook", webhook.value())
            .map((row, _) -> WebhookRows.delivery(row))
            .findOne());
  }

  @Override
  public Part<Delivery> list(WebhookId webhook, Slice slice) {
    var sql =
        "SELECT * FROM webhook_delivery WHERE webhook_id = :webhook AND %s %s"
            .formatted(NEWEST_FIRST.behind(slice), NEWEST_FIRST.order());
    return jdbi.withHandle(handle ->
        NEWEST_FIRST.read(
            handle.createQuery(sql).bind("webhook", webhook.value()),
            slice,
            (row, _) -> WebhookRows.delivery(row)));
  }

  @Override
  public List<Attempt> listAttempts(Collection<DeliveryId> deliveries) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM webhook_attempt WHERE delivery_id = ANY(:ids)
                ORDER BY delivery_id, number
                """)
            .bindArray("ids", UUID.class, deliveries.stream().map(DeliveryId::value).toList())
            .map((row, _) -> WebhookRows.attempt(row))
            .list());
  }

  @Override
  public void save(Delivery delivery) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE webhook_delivery
                SET state = :state, tries = :tries, due_at = :dueAt, asked = :asked
                WHERE id = :id
                """)
            .bind("asked", delivery.asked())
            .bind("state", WebhookRows.word(delivery.state()))
            .bind("tries", delivery.tries())
            .bind("dueAt", delivery.dueAt())
            .bind("id", delivery.id().value())
            .execute());
  }

  @Override
  public void giveUp(WebhookId webhook) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE webhook_delivery SET state = 'failed', due_at = NULL
                WHERE webhook_id = :webhook AND state = 'pending'
                """)
            .bind("webhook", webhook.value())
            .execute());
  }

  @Override
  public int forget(Instant before) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                "DELETE FROM webhook_delivery WHERE created_at < :before AND state <> 'pending'")
            .bind("before", before)
            .execute());
  }
}
