package org.verifiedcompliance.application.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.NOW;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.message;
import static org.verifiedcompliance.application.webhooks.WebhookFixture.position;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.lists.Walk;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery;
import org.verifiedcompliance.domain.webhooks.Stopped;
import org.verifiedcompliance.domain.webhooks.Webhook;

/** What every store of messages does, and everybody who leases endpoints. */
public interface DeliveriesContract {
  Slice ALL = new Slice(200, 0);

  Webhooks webhooks();

  Deliveries deliveries();

  Outgoing outgoing();

  /** An active endpoint that is kept. */
  Webhook newWebhook();

  private Delivery added(Webhook webhook, long number) {
    var written = message(webhook, position(number));
    deliveries().add(List.of(written));
    return written.delivery();
  }

  private static Outgoing.Lease lease(long second) {
    var now = NOW.plusSeconds(second);
    return new Outgoing.Lease(UUID.randomUUID(), now, now.plusSeconds(45));
  }

  private static Attempt attempt(Delivery delivery, int number, @Nullable Integer status) {
    var error = status == null ? "timeout" : null;
    var response = status == null ? null : "\u2713 thanks";
    return new Attempt(delivery.id(), number, NOW, status, error, Duration.ofMillis(12), response);
  }

  private List<Webhook> leased(Outgoing.Lease lease) {
    return outgoing().lease(lease, NOW, 100).stream()
        .flatMap(id -> webhooks().find(id).stream())
        .toList();
  }

  @Test
  default void theNewestMessageIsListedFirst() {
    var webhook = newWebhook();
    var first = added(webhook, 1);
    var second = added(webhook, 2);
    added(newWebhook(), 3);

    assertThat(deliveries().list(webhook.id(), ALL)).containsExactly(second, first);
    assertThat(deliveries().list(webhook.id(), new Slice(1, 1))).containsExactly(first);
    assertThat(deliveries().find(webhook.id(), first.id())).contains(first);
    assertThat(deliveries().find(newWebhook().id(), first.id())).isEmpty();
  }

  @Test
  default void whoReadsOnSeesEachOnceWhileMessagesComeAndGo() {
    var webhook = newWebhook();
    for (int i = 1; i <= 5; i++) {
      added(webhook, i);
    }
    var before = deliveries().list(webhook.id(), ALL);
    var shown = before.get(1);
    outgoing().record(attempt(shown, 1, 200), shown.tried(true, NOW));
    var number = new AtomicLong(5);

    var read =
        Walk.through(
            slice -> deliveries().list(webhook.id(), slice),
            () -> {
              added(webhook, number.incrementAndGet());
              deliveries().forget(NOW.plusSeconds(1));
            });

    assertThat(read).extracting(Delivery::id).isEqualTo(before.stream().map(Delivery::id).toList());
    assertThat(deliveries().find(webhook.id(), shown.id())).isEmpty();
  }

  @Test
  default void aChangeIsToldOnceAndTrialsAsOftenAsOneLikes() {
    var webhook = newWebhook();
    Together.run(4, _ -> added(webhook, 1));
    deliveries().add(List.of(message(webhook, null), message(webhook, null)));
    added(newWebhook(), 1);

    assertThat(deliveries().list(webhook.id(), ALL)).hasSize(3);
  }

  @Test
  default void onlyOneOfManyGetsTheLeaseAndItEndsByItself() {
    var webhook = newWebhook();
    added(webhook, 1);

    var takers = Together.run(4, _ -> leased(lease(0)).contains(webhook));

    assertThat(takers).containsOnlyOnce(true);
    assertThat(leased(lease(44))).doesNotContain(webhook);
    assertThat(leased(lease(45))).contains(webhook);
  }

  @Test
  default void whatIsNotDueOrStoppedIsNotLeased() {
    var webhook = newWebhook();
    var delivery = added(webhook, 1);
    deliveries().save(delivery.again(NOW.plusNanos(1_000)));
    var stopped = newWebhook();
    added(stopped, 1);
    webhooks().save(stopped.stop(new Stopped(NOW, Stopped.Reason.GONE)), null);
    newWebhook();

    var found = leased(lease(0));
    assertThat(found).doesNotContain(webhook, stopped);
    assertThat(outgoing().lease(lease(0), NOW.plusSeconds(1), 100)).contains(webhook.id());
  }

  @Test
  default void whoHasWaitedLongestIsServedFirst() {
    var one = newWebhook();
    var other = newWebhook();
    added(one, 1);
    added(other, 1);
    serveAll(lease(0));
    deliveries().save(added(one, 2));

    var first = outgoing().lease(lease(1), NOW, 1);
    var second = outgoing().lease(lease(2), NOW, 1);

    assertThat(first).isNotEqualTo(second);
    assertThat(List.of(first.getFirst(), second.getFirst()))
        .containsExactlyInAnyOrder(one.id(), other.id());
  }

  private void serveAll(Outgoing.Lease lease) {
    outgoing().lease(lease, NOW, 100).forEach(id -> outgoing().release(id, lease.holder()));
  }

  @Test
  default void theEarliestIsNextUntilTheLeaseIsLost() {
    var webhook = newWebhook();
    var first = added(webhook, 1);
    added(webhook, 2);
    var lease = lease(0);
    assertThat(leased(lease)).contains(webhook);

    assertThat(outgoing().next(webhook.id(), lease, NOW))
        .contains(new Outgoing.Due(webhook, first));
    assertThat(outgoing().next(webhook.id(), lease(0), NOW)).isEmpty();
    outgoing().release(webhook.id(), UUID.randomUUID());
    assertThat(outgoing().next(webhook.id(), lease, NOW)).isPresent();
    outgoing().release(webhook.id(), lease.holder());
    assertThat(outgoing().next(webhook.id(), lease, NOW)).isEmpty();
  }

  @Test
  default void anAttemptIsKeptOnce() {
    var webhook = newWebhook();
    var delivery = added(webhook, 1);
    var failed = attempt(delivery, 1, null);
    var after = delivery.tried(false, NOW);

    var kept = Together.run(4, _ -> outgoing().record(failed, after));
    assertThat(kept).containsOnlyOnce(true);
    var succeeded = attempt(delivery, 2, 204);
    assertThat(outgoing().record(succeeded, after.tried(true, NOW))).isTrue();

    assertThat(deliveries().listAttempts(List.of(delivery.id())))
        .containsExactly(failed, succeeded);
    assertThat(deliveries().find(webhook.id(), delivery.id()).orElseThrow().state())
        .isEqualTo(Delivery.State.DELIVERED);
  }

  @Test
  default void whatIsWantedAgainWhileItIsSentStaysDue() {
    var webhook = newWebhook();
    for (var succeeded : new boolean[] {true, false}) {
      var seen = added(webhook, succeeded ? 1 : 2);
      deliveries().save(seen.again(NOW));

      assertThat(outgoing().record(attempt(seen, 1, succeeded ? 200 : 500), after(seen, succeeded)))
          .isTrue();

      var now = deliveries().find(webhook.id(), seen.id()).orElseThrow();
      assertThat(now.state()).isEqualTo(Delivery.State.PENDING);
      assertThat(now.dueAt()).isEqualTo(NOW);
      assertThat(now.attempts()).isOne();
      assertThat(now.tries()).isZero();
      assertThat(outgoing().record(attempt(now, 2, 200), after(now, true))).isTrue();
      assertThat(deliveries().find(webhook.id(), seen.id()).orElseThrow().state())
          .isEqualTo(Delivery.State.DELIVERED);
    }
  }

  private static Delivery after(Delivery seen, boolean succeeded) {
    return seen.tried(succeeded, NOW);
  }

  @Test
  default void whatIsGivenUpWhileItIsSentIsNotTriedAgain() {
    var webhook = newWebhook();
    var failing = added(webhook, 1);
    var taken = added(webhook, 2);
    deliveries().giveUp(webhook.id());

    outgoing().record(attempt(failing, 1, 500), after(failing, false));
    outgoing().record(attempt(taken, 1, 200), after(taken, true));

    assertThat(deliveries().list(webhook.id(), ALL))
        .extracting(Delivery::state)
        .containsExactly(Delivery.State.DELIVERED, Delivery.State.FAILED);
  }

  @Test
  default void whatIsPendingCanBeGivenUp() {
    var webhook = newWebhook();
    var pending = added(webhook, 1);
    var done = added(webhook, 2);
    outgoing().record(attempt(done, 1, 200), done.tried(true, NOW));

    deliveries().giveUp(webhook.id());

    assertThat(deliveries().list(webhook.id(), ALL))
        .extracting(Delivery::state)
        .containsExactly(Delivery.State.DELIVERED, Delivery.State.FAILED);
    assertThat(leased(lease(0))).doesNotContain(webhook);
    deliveries().save(deliveries().find(webhook.id(), pending.id()).orElseThrow().again(NOW));
    assertThat(leased(lease(0))).contains(webhook);
  }

  @Test
  default void whatIsSettledIsForgottenInTime() {
    var webhook = newWebhook();
    var pending = added(webhook, 1);
    var done = added(webhook, 2);
    outgoing().record(attempt(done, 1, 200), done.tried(true, NOW));

    assertThat(deliveries().forget(NOW)).isZero();
    assertThat(deliveries().forget(NOW.plusSeconds(1))).isPositive();

    assertThat(deliveries().list(webhook.id(), ALL)).containsExactly(pending);
  }
}
