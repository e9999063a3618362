package org.verifiedcompliance.application.audited;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.webhooks.Webhooks;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** Endpoints whose changes are in the log, without their addresses and secrets. */
public final class AuditedWebhooks implements Webhooks {
  private final Webhooks kept;
  private final Together together;

  /** Keeps endpoints there. */
  public AuditedWebhooks(Webhooks kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public boolean add(Webhook webhook, Position from) {
    return together.ifDone(
        () -> kept.add(webhook, from), () -> entry("webhook.added", webhook.id(), webhook.owner()));
  }

  /** How its deliveries went is no act of anybody. */
  @Override
  public void save(Webhook webhook, @Nullable Position from) {
    var _ =
        together.ifDone(
            () -> {
              kept.save(webhook, from);
              return Acting.current().person() != null;
            },
            () ->
                entry("webhook.changed", webhook.id(), webhook.owner())
                    .with("active", webhook.isActive()));
  }

  @Override
  public boolean remove(WebhookId id) {
    var owner = kept.find(id).map(Webhook::owner).orElse(null);
    return together.ifDone(() -> kept.remove(id), () -> entry("webhook.removed", id, owner));
  }

  private static AuditEntry entry(String action, WebhookId id, @Nullable PersonId owner) {
    return AuditEntry.of(action, "webhook", id.value()).concerning(owner);
  }

  @Override
  public Optional<Webhook> find(WebhookId id) {
    return kept.find(id);
  }

  @Override
  public Optional<Webhook> lock(WebhookId id) {
    return kept.lock(id);
  }

  @Override
  public List<Webhook> list(PersonId owner) {
    return kept.list(owner);
  }

  @Override
  public List<WebhookId> listBehind(Position head) {
    return kept.listBehind(head);
  }

  @Override
  public Optional<Reading> lockToRead(WebhookId id) {
    return kept.lockToRead(id);
  }

  @Override
  public void moveTo(WebhookId id, Position position) {
    kept.moveTo(id, position);
  }
}
