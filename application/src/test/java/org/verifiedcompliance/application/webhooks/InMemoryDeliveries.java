package org.verifiedcompliance.application.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.DeliveryId;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** Messages in a map, one change at a time. */
public final class InMemoryDeliveries implements Deliveries, Outgoing {
  private final InMemoryWebhooks webhooks;
  private final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();
  private final List<DeliveryId> order = new ArrayList<>();
  private final Set<Object> positions = new LinkedHashSet<>();
  private final List<Attempt> attempts = new ArrayList<>();

  /** To these endpoints. */
  public InMemoryDeliveries(InMemoryWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public synchronized void add(List<Written> written) {
    for (var each : written) {
      var position = each.position();
      if (position == null || positions.add(List.of(each.delivery().webhook(), position))) {
        deliveries.put(each.delivery().id(), each.delivery());
        order.add(each.delivery().id());
      }
    }
  }

  @Override
  public synchronized Optional<Delivery> find(WebhookId webhook, DeliveryId id) {
    return Optional.ofNullable(deliveries.get(id)).filter(it -> it.webhook().equals(webhook));
  }

  @Override
  public synchronized Part<Delivery> list(WebhookId webhook, Slice slice) {
    return InMemoryLists.descending(
        of(it -> it.webhook().equals(webhook)).stream(),
        slice,
        it -> InMemoryLists.key(order.indexOf(it.id())));
  }

  @Override
  public synchronized List<Attempt> listAttempts(Collection<DeliveryId> of) {
    return attempts.stream()
        .filter(attempt -> of.contains(attempt.delivery()))
        .sorted(Comparator.comparingInt(Attempt::number))
        .toList();
  }

  @Override
  public synchronized void save(Delivery delivery) {
    deliveries.replace(delivery.id(), delivery);
  }

  @Override
  public synchronized void giveUp(WebhookId webhook) {
    deliveries.replaceAll(
        (_, it) -> it.webhook().equals(webhook) && isPending(it) ? it.givenUp() : it);
  }

  @Override
  public synchronized int forget(Instant before) {
    var old = of(it -> !isPending(it) && it.createdAt().isBefore(before));
    old.forEach(it -> deliveries.remove(it.id()));
    return old.size();
  }

  @Override
  public synchronized List<WebhookId> lease(Lease lease, Instant due, int most) {
    return webhooks.lease(lease, due(due).stream().map(Delivery::webhook).toList(), most);
  }

  @Override
  public synchronized Optional<Due> next(WebhookId webhook, Lease lease, Instant due) {
    return webhooks
        .renewed(webhook, lease)
        .flatMap(held ->
            due(due).stream()
                .filter(it -> it.webhook().equals(webhook))
                .findFirst()
                .map(it -> new Due(held, it)));
  }

  @Override
  public void release(WebhookId webhook, UUID holder) {
    webhooks.release(webhook, holder);
  }

  @Override
  public synchronized boolean record(Attempt attempt, Delivery after) {
    var before = deliveries.get(after.id());
    if (before == null || before.attempts() != after.attempts() - 1) {
      return false;
    }
    deliveries.put(after.id(), before.settled(after));
    attempts.add(attempt);
    return true;
  }

  private List<Delivery> due(Instant now) {
    return of(it -> {
      var due = it.dueAt();
      return due != null && !due.isAfter(now);
    });
  }

  private List<Delivery> of(Predicate<Delivery> which) {
    return deliveries.values().stream().filter(which).toList();
  }

  private static boolean isPending(Delivery delivery) {
    return delivery.state() == Delivery.State.PENDING;
  }
}
