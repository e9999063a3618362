package org.verifiedcompliance.application.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** Endpoints in a map, one change at a time; transactions must be serial. */
public final class InMemoryWebhooks implements Webhooks {
  private final Map<WebhookId, Row> rows = new LinkedHashMap<>();

  private static final class Row {
    private Webhook webhook;
    private Position position;
    private @Nullable UUID holder;
    private Instant heldUntil = Instant.MIN;
    private Instant servedAt = Instant.MIN;

    Row(Webhook webhook, Position position) {
      this.webhook = webhook;
      this.position = position;
    }
  }

  @Override
  public synchronized boolean add(Webhook webhook, Position from) {
    if (list(webhook.owner()).size() >= Webhook.MOST) {
      return false;
    }
    rows.put(webhook.id(), new Row(webhook, from));
    return true;
  }

  @Override
  public synchronized Optional<Webhook> find(WebhookId id) {
    return Optional.ofNullable(rows.get(id)).map(row -> row.webhook);
  }

  @Override
  public Optional<Webhook> lock(WebhookId id) {
    return find(id);
  }

  @Override
  public synchronized List<Webhook> list(PersonId owner) {
    return rows.values().stream()
        .map(row -> row.webhook)
        .filter(webhook -> webhook.owner().equals(owner))
        .sorted(Comparator.comparing(Webhook::createdAt).reversed())
        .toList();
  }

  @Override
  public synchronized void save(Webhook webhook, @Nullable Position from) {
    var row = rows.get(webhook.id());
    if (row != null) {
      row.webhook = webhook;
      row.position = from == null ? row.position : from;
    }
  }

  @Override
  public synchronized boolean remove(WebhookId id) {
    return rows.remove(id) != null;
  }

  @Override
  public synchronized List<WebhookId> listBehind(Position head) {
    return rows.values().stream()
        .filter(row -> row.webhook.isActive() && row.position.compareTo(head) < 0)
        .sorted(Comparator.comparing(row -> row.position))
        .map(row -> row.webhook.id())
        .toList();
  }

  @Override
  public synchronized Optional<Reading> lockToRead(WebhookId id) {
    return Optional.ofNullable(rows.get(id))
        .filter(row -> row.webhook.isActive())
        .map(row -> new Reading(row.webhook, row.position));
  }

  @Override
  public synchronized void moveTo(WebhookId id, Position position) {
    Optional.ofNullable(rows.get(id)).ifPresent(row -> row.position = position);
  }

  /** Those that nobody serves, the one that waited longest first. */
  synchronized List<WebhookId> lease(Outgoing.Lease lease, List<WebhookId> waiting, int most) {
    var free = new ArrayList<Row>();
    for (var row : rows.values()) {
      var isFree = row.holder == null || !row.heldUntil.isAfter(lease.now());
      if (isFree && row.webhook.isActive() && waiting.contains(row.webhook.id())) {
        free.add(row);
      }
    }
    free.sort(Comparator.comparing(row -> row.servedAt));
    var taken = free.stream().limit(most).toList();
    taken.forEach(row -> {
      row.holder = lease.holder();
      row.heldUntil = lease.until();
      row.servedAt = lease.now();
    });
    return taken.stream().map(row -> row.webhook.id()).toList();
  }

  synchronized Optional<Webhook> renewed(WebhookId id, Outgoing.Lease lease) {
    var row = rows.get(id);
    if (row == null || !lease.holder().equals(row.holder) || !row.webhook.isActive()) {
      return Optional.empty();
    }
    row.heldUntil = lease.until();
    return Optional.of(row.webhook);
  }

  synchronized void release(WebhookId id, UUID holder) {
    var row = rows.get(id);
    if (row != null && holder.equals(row.holder)) {
      row.holder = null;
    }
  }
}
