package org.verifiedcompliance.application.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.DeliveryId;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/** People look at the messages to their endpoints, have them sent again, and try an endpoint. */
public final class ManageDeliveries {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Works on these stores. */
  public ManageDeliveries(
      Webhooks webhooks,
      Deliveries deliveries,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
  }

  /** A message, and how it was sent, in order. */
  public record Logged(Delivery delivery, List<Attempt> attempts) {}

  /** The messages of an endpoint, the newest first. */
  public Result<Part<Logged>> list(PersonId owner, WebhookId webhook, Slice slice) {
    return webhooks
        .find(webhook)
        .filter(found -> found.owner().equals(owner))
        .<Result<Part<Logged>>>map(_ -> new Result.Done<>(logged(webhook, slice)))
        .orElseGet(Result.NoSuchThing::new);
  }

  /** Sends a message once more, under the id that it has. */
  public Result<Delivery> replay(PersonId owner, WebhookId webhook, DeliveryId id) {
    return asOwner(
        owner,
        webhook,
        now ->
            deliveries
                .find(webhook, id)
                .map(found -> {
                  var again = found.again(now);
                  deliveries.save(again);
                  return again;
                }));
  }

  /** Sends a message without news. */
  public Result<Delivery> test(PersonId owner, WebhookId webhook) {
    return asOwner(
        owner,
        webhook,
        now -> {
          var message = Message.test(webhook, now);
          var id = new DeliveryId(ids.random());
          var made = Delivery.made(id, webhook, message.type(), message.json(), now);
          deliveries.add(List.of(new Deliveries.Written(made, null)));
          return Optional.of(made);
        });
  }

  /** Deletes what was settled a month ago; tells how many. */
  public int forget() {
    return deliveries.forget(clock.instant().minus(KEPT));
  }

  private Part<Logged> logged(WebhookId webhook, Slice slice) {
    var all = deliveries.list(webhook, slice);
    var attempts =
        deliveries.listAttempts(all.stream().map(Delivery::id).toList()).stream()
            .collect(Collectors.groupingBy(Attempt::delivery));
    return all.map(
        delivery -> new Logged(delivery, attempts.getOrDefault(delivery.id(), List.of())));
  }

  private <T> Result<T> asOwner(PersonId owner, WebhookId id, Function<Instant, Optional<T>> work) {
    return unitOfWork.inTransaction(() ->
        webhooks
            .lock(id)
            .filter(found -> found.owner().equals(owner))
            .map(found -> ifActive(found, work))
            .orElseGet(Result.NoSuchThing::new));
  }

  private <T> Result<T> ifActive(Webhook webhook, Function<Instant, Optional<T>> work) {
    if (!webhook.isActive()) {
      return new Result.NotActive<>();
    }
    return work.apply(clock.instant().truncatedTo(ChronoUnit.MICROS))
        .<Result<T>>map(Result.Done::new)
        .orElseGet(Result.NoSuchThing::new);
  }
}
