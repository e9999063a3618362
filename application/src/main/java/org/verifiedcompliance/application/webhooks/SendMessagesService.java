package org.verifiedcompliance.application.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.application.webhooks.Outgoing.Due;
import org.verifiedcompliance.application.webhooks.Outgoing.Lease;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.Stopped;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookId;

/**
 * Each endpoint has its turn by itself, one message at a time, in the order in which they happened;
 * a turn ends at the first failure, so that a receiver that hangs costs one place for one message
 * and delays nobody else. Nothing is sent inside a transaction.
 */
public final class SendMessagesService implements SendMessages {
  /** Longer than a message takes, so that the lease of a living node does not end. */
  private static final Duration LEASE = Duration.ofSeconds(45);

  private static final int MOST_AT_ONCE = 64;
  private static final int MOST_IN_A_TURN = 100;

  private final Outgoing outgoing;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final WebhookSecrets secrets;
  private final WebhookSender sender;
  private final TellOwner tellOwner;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;
  private final InstantSource clock;
  private final InstantSource leaseClock;
  private final Executor turns;
  private final AtomicInteger running = new AtomicInteger();

  /**
   * Does nothing yet.
   *
   * @param clock by which messages are due
   * @param leaseClock which nobody moves
   * @param turns where endpoints have their turns, beside each other
   */
  public SendMessagesService(
      Outgoing outgoing,
      Webhooks webhooks,
      Deliveries deliveries,
      WebhookSecrets secrets,
      WebhookSender sender,
      TellOwner tellOwner,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock,
      InstantSource leaseClock,
      Executor turns) {
    this.outgoing = outgoing;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.sender = sender;
    this.tellOwner = tellOwner;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
    this.leaseClock = leaseClock;
    this.turns = turns;
  }

  @Override
  public void send() {
    var free = MOST_AT_ONCE - running.get();
    if (free <= 0) {
      return;
    }
    var holder = ids.random();
    for (var webhook : outgoing.lease(lease(holder), clock.instant(), free)) {
      running.incrementAndGet();
      turns.execute(() -> turn(webhook, holder));
    }
  }

  private void turn(WebhookId webhook, UUID holder) {
    try {
      var sent = 0;
      while (sent < MOST_IN_A_TURN && isNextTaken(webhook, holder)) {
        sent++;
      }
      outgoing.release(webhook, holder);
    } finally {
      running.decrementAndGet();
    }
  }

  private boolean isNextTaken(WebhookId webhook, UUID holder) {
    return outgoing.next(webhook, lease(holder), clock.instant()).filter(this::isTaken).isPresent();
  }

  private boolean isTaken(Due due) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var delivery = due.delivery();
    var answer = sender.send(due.webhook().url(), headers(due, at), delivery.body());
    var attempt =
        new Attempt(
            delivery.id(),
            delivery.attempts() + 1,
            at,
            answer.status(),
            answer.error(),
            answer.latency(),
            answer.response());
    return unitOfWork.inTransaction(() -> kept(delivery, attempt)) && attempt.succeeded();
  }

  private Map<String, String> headers(Due due, Instant at) {
    var webhook = due.webhook();
    var id = due.delivery().id().value().toString();
    var signatures =
        webhook.secrets().at(at).stream()
            .map(secret -> secrets.sign(webhook.id(), secret, id, at, due.delivery().body()))
            .collect(Collectors.joining(" "));
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", Long.toString(at.getEpochSecond()),
        "webhook-signature", signatures);
  }

  private boolean kept(Delivery delivery, Attempt attempt) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // the endpoint first, as everybody does who changes it and its messages
    var webhook = webhooks.lock(delivery.webhook());
    var isKept =
        webhook.isPresent() && outgoing.record(attempt, delivery.tried(attempt.succeeded(), now));
    if (isKept) {
      keepHealth(webhook.get(), attempt, now);
    }
    return isKept;
  }

  private void keepHealth(Webhook before, Attempt attempt, Instant now) {
    var after = before.tried(attempt.succeeded(), now);
    var reason = before.isActive() ? reasonToStop(after, attempt, now) : Optional.<Stopped>empty();
    if (reason.isPresent()) {
      var stopped = after.stop(reason.get());
      webhooks.save(stopped, null);
      deliveries.giveUp(stopped.id());
      tellOwner.tellStopped(stopped);
    } else if (!after.equals(before)) {
      webhooks.save(after, null);
    }
  }

  private static Optional<Stopped> reasonToStop(Webhook after, Attempt attempt, Instant now) {
    if (attempt.isGone()) {
      return Optional.of(new Stopped(now, Stopped.Reason.GONE));
    }
    return after.isLost(now)
        ? Optional.of(new Stopped(now, Stopped.Reason.FAILING))
        : Optional.empty();
  }

  private Lease lease(UUID holder) {
    var now = leaseClock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Lease(holder, now, now.plus(LEASE));
  }
}
