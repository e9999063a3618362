package org.verifiedcompliance.persistence.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.webhooks.Webhooks;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.SealedSecret;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** Endpoints in PostgreSQL. */
public final class JdbiWebhooks implements Webhooks {
  private static final String ADD =
      """
      INSERT INTO webhook (id, owner_id, url, events, description, secret, former_secret,
        former_until, created_at, stopped_at, stop_reason, failing_since, read_epoch, read_xact,
        read_n)
      SELECT :id, :owner, :url, :events, :description, :secret, :former,
        :formerUntil, :createdAt, :stoppedAt, :stopReason, :failingSince, :epoch, :xact, :n
      WHERE (SELECT count(*) FROM webhook WHERE owner_id = :owner) < :most
      """;

  private static final String SAVE =
      """
      UPDATE webhook SET url = :url, events = :events, description = :description,
        secret = :secret, former_secret = :former, former_until = :formerUntil,
        stopped_at = :stoppedAt, stop_reason = :stopReason, failing_since = :failingSince
      WHERE id = :id
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiWebhooks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The account is locked first: whoever counts at the same time waits. */
  @Override
  public boolean add(Webhook webhook, Position from) {
    return jdbi.inTransaction(handle -> {
      handle
          .createQuery("SELECT 1 FROM account WHERE person_id = :owner FOR NO KEY UPDATE")
          .bind("owner", webhook.owner().value())
          .mapTo(Integer.class)
          .one();
      var insert = bound(handle.createUpdate(ADD), webhook);
      return at(insert, from).bind("most", Webhook.MOST).execute() == 1;
    });
  }

  @Override
  public Optional<Webhook> find(WebhookId id) {
    return one("SELECT * FROM webhook WHERE id = :id", id);
  }

  @Override
  public Optional<Webhook> lock(WebhookId id) {
    return one("SELECT * FROM webhook WHERE id = :id FOR UPDATE", id);
  }

  @Override
  public List<Webhook> list(PersonId owner) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "SELECT * FROM webhook WHERE owner_id = :owner ORDER BY created_at DESC, id DESC")
            .bind("owner", owner.value())
            .map((row, _) -> WebhookRows.webhook(row))
            .list());
  }

  @Override
  public void save(Webhook webhook, @Nullable Position from) {
    jdbi.useHandle(handle -> bound(handle.createUpdate(SAVE), webhook).execute());
    if (from != null) {
      moveTo(webhook.id(), from);
    }
  }

  @Override
  public boolean remove(WebhookId id) {
    return jdbi.withHandle(handle ->
        handle.createUpdate("DELETE FROM webhook WHERE id = :id").bind("id", id.value()).execute())
        == 1;
  }

  @Override
  public List<WebhookId> listBehind(Position head) {
    return jdbi.withHandle(handle ->
        at(
                handle.createQuery(
                    """
                    SELECT id FROM webhook
                    WHERE stopped_at IS NULL AND (read_epoch, read_xact, read_n) < (:epoch, :xact, :n)
                    ORDER BY read_epoch, read_xact, read_n
                    """),
                head)
            .map((row, _) -> new WebhookId(row.getObject("id", UUID.class)))
            .list());
  }

  @Override
  public Optional<Reading> lockToRead(WebhookId id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM webhook WHERE id = :id AND stopped_at IS NULL
                FOR UPDATE SKIP LOCKED
                """)
            .bind("id", id.value())
            .map((row, _) -> new Reading(WebhookRows.webhook(row), WebhookRows.position(row)))
            .findOne());
  }

  @Override
  public void moveTo(WebhookId id, Position position) {
    jdbi.useHandle(handle ->
        at(
                handle.createUpdate(
                    """
                    UPDATE webhook SET read_epoch = :epoch, read_xact = :xact, read_n = :n
                    WHERE id = :id
                    """),
                position)
            .bind("id", id.value())
            .execute());
  }

  private Optional<Webhook> one(String query, WebhookId id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(query)
            .bind("id", id.value())
            .map((row, _) -> WebhookRows.webhook(row))
            .findOne());
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Webhook webhook) {
    var secrets = webhook.secrets();
    var stopped = webhook.stopped();
    return statement
        .bind("id", webhook.id().value())
        .bind("owner", webhook.owner().value())
        .bind("url", webhook.url().text())
        .bindArray(
            "events", String.class, webhook.events().stream().map(WebhookEvent::word).toList())
        .bind("description", webhook.description())
        .bind("secret", secrets.current().base64())
        .bind("former", text(secrets.former()))
        .bind("formerUntil", secrets.formerUntil())
        .bind("createdAt", webhook.createdAt())
        .bind("stoppedAt", stopped == null ? null : stopped.at())
        .bind("stopReason", stopped == null ? null : WebhookRows.word(stopped.reason()))
        .bind("failingSince", webhook.failingSince());
  }

  private static <S extends SqlStatement<S>> S at(S statement, Position position) {
    return statement
        .bind("epoch", position.epoch())
        .bind("xact", position.transaction())
        .bind("n", position.number());
  }

  private static @Nullable String text(@Nullable SealedSecret secret) {
    return secret == null ? null : secret.base64();
  }
}
