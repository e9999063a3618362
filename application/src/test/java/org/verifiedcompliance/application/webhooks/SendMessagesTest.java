package org.verifiedcompliance.application.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.application.webhooks.WebhookWorld.answer;
import static org.verifiedcompliance.application.webhooks.WebhookWorld.noAnswer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.webhooks.Attempt;
import org.verifiedcompliance.domain.webhooks.Delivery.State;
import org.verifiedcompliance.domain.webhooks.RetrySchedule;
import org.verifiedcompliance.domain.webhooks.Stopped;
import org.verifiedcompliance.domain.webhooks.Webhook;
import org.verifiedcompliance.domain.webhooks.WebhookEvent;

class SendMessagesTest {
  private final WebhookWorld world = new WebhookWorld();
  private final PersonId host = world.person(Role.MEMBER);
  private final Webhook webhook = world.endpoint(host, WebhookEvent.EVENT_REVIEWED);

  private void written(int messages) {
    for (var i = 0; i < messages; i++) {
      world.happens(host, EventType.REVIEW, true);
    }
    world.write();
  }

  private List<Attempt> attempts() {
    var ids = world.messages(webhook).stream().map(it -> it.id()).toList();
    return world.deliveries.listAttempts(ids);
  }

  @Test
  void whatIsWrittenIsSentInOrderWithItsHeaders() {
    written(3);

    world.send.send();
    world.send.send();

    assertThat(world.sent)
        .extracting(WebhookWorld.Sent::id)
        .containsExactlyElementsOf(
            world.messages(webhook).stream().map(it -> it.id().value().toString()).toList());
    var first = world.sent.getFirst();
    var seconds = world.clock.instant().getEpochSecond();
    assertThat(first.headers())
        .containsEntry("webhook-timestamp", Long.toString(seconds))
        .containsEntry(
            "webhook-signature",
            "v1,sealed1:%s.%d.%d".formatted(first.id(), seconds, first.body().length()));
    assertThat(world.messages(webhook)).extracting(it -> it.state()).containsOnly(State.DELIVERED);
  }

  @Test
  void aFailureEndsTheTurnAndHoldsNothingBack() {
    written(2);
    world.answers.add(answer(500));

    world.send.send();
    assertThat(world.sent).hasSize(1);
    world.send.send();
    assertThat(world.sent).hasSize(2);
    world.sendLater(Duration.ofSeconds(6));

    assertThat(world.sent).hasSize(3);
    assertThat(world.sent.getLast().id()).isEqualTo(world.sent.getFirst().id());
    assertThat(world.sent.getLast().body()).isEqualTo(world.sent.getFirst().body());
    assertThat(world.messages(webhook)).extracting(it -> it.state()).containsOnly(State.DELIVERED);
    assertThat(world.now(webhook).failingSince()).isNull();
  }

  @Test
  void nobodyIsAskedBeforeItsTime() {
    written(1);
    world.answers.add(noAnswer());
    world.send.send();

    world.sendLater(Duration.ofMillis(4_999));
    assertThat(world.sent).hasSize(1);
    world.sendLater(Duration.ofMillis(1_001));
    assertThat(world.sent).hasSize(2);
  }

  @Test
  void afterThreeDaysAMessageIsGivenUpButTheEndpointIsNot() {
    written(1);
    for (var i = 0; i < 20; i++) {
      world.answers.add(noAnswer());
    }

    world.send.send();
    for (var hour = 0; hour < 24 * 5; hour++) {
      world.sendLater(Duration.ofHours(1));
    }

    assertThat(world.sent).hasSize(RetrySchedule.tries());
    assertThat(world.messages(webhook).getFirst().state()).isEqualTo(State.FAILED);
    assertThat(attempts()).extracting(Attempt::error).containsOnly("timeout");
    assertThat(world.now(webhook).isActive()).isTrue();
    assertThat(world.now(webhook).failingSince()).isNotNull();
  }

  @Test
  void whatWasGivenUpCanBeSentAgain() {
    afterThreeDaysAMessageIsGivenUpButTheEndpointIsNot();
    world.answers.clear();
    var failed = world.messages(webhook).getFirst();

    assertThat(world.log.replay(host, webhook.id(), failed.id())).isInstanceOf(Result.Done.class);
    world.send.send();

    assertThat(world.sent.getLast().id()).isEqualTo(failed.id().value().toString());
    assertThat(world.messages(webhook).getFirst().state()).isEqualTo(State.DELIVERED);
    assertThat(attempts().getLast().number()).isEqualTo(RetrySchedule.tries() + 1);
  }

  @Test
  void whatIsAskedForWhileItIsOnItsWayIsSentOnceMore() {
    written(1);
    var message = world.messages(webhook).getFirst().id();
    var sent = new AtomicInteger();
    var send =
        world.sending((_, _, _) -> {
          if (sent.getAndIncrement() == 0) {
            assertThat(world.log.replay(host, webhook.id(), message))
                .isInstanceOf(Result.Done.class);
          }
          return answer(200);
        });

    send.send();
    send.send();

    assertThat(sent).hasValue(2);
    assertThat(attempts()).extracting(Attempt::number).containsExactly(1, 2);
    assertThat(world.messages(webhook)).extracting(it -> it.state()).containsOnly(State.DELIVERED);
  }

  @Test
  void goneStopsTheEndpointAtOnceAndItsOwnerIsTold() {
    written(3);
    world.answers.add(answer(200));
    world.answers.add(answer(410));

    world.send.send();
    world.sendLater(Duration.ofDays(1));

    assertThat(world.sent).hasSize(2);
    assertThat(world.now(webhook).stopped()).isNotNull();
    assertThat(world.now(webhook).stopped().reason()).isEqualTo(Stopped.Reason.GONE);
    assertThat(world.messages(webhook))
        .extracting(it -> it.state())
        .containsExactly(State.DELIVERED, State.FAILED, State.FAILED);
    assertThat(world.told).containsExactly(world.now(webhook));
  }

  @Test
  void afterFiveDaysOfFailuresTheEndpointIsStopped() {
    for (var day = 0; day < 5; day++) {
      written(1);
      world.answers.add(answer(302));
      world.send.send();
      world.answers.add(answer(500));
      world.answers.add(answer(500));
      assertThat(world.now(webhook).isActive()).isTrue();
      world.sendLater(Duration.ofDays(1));
      world.send.send();
    }
    written(1);
    world.answers.clear();
    world.answers.add(noAnswer());
    world.send.send();

    assertThat(world.now(webhook).isActive()).isFalse();
    assertThat(world.told).hasSize(1);
    assertThat(world.told.getFirst().stopped().reason()).isEqualTo(Stopped.Reason.FAILING);
  }

  @Test
  void aRedirectIsAFailure() {
    written(1);
    world.answers.add(answer(307));

    world.send.send();

    assertThat(world.messages(webhook).getFirst().state()).isEqualTo(State.PENDING);
  }

  @Test
  void whatANodeDidNotComeToSendIsSentByAnother() {
    written(1);
    var dying =
        world.sending((_, _, _) -> {
          throw new WebhookSender.StoppedException(new InterruptedException());
        });
    assertThatThrownBy(dying::send).isInstanceOf(WebhookSender.StoppedException.class);

    world.leaseClock.advance(Duration.ofSeconds(44));
    world.send.send();
    assertThat(world.sent).isEmpty();
    world.leaseClock.advance(Duration.ofSeconds(1));
    world.send.send();

    assertThat(world.sent).hasSize(1);
    assertThat(attempts()).extracting(Attempt::number).containsExactly(1);
  }

  @Test
  void whileANodeSendsNoOtherDoes() {
    written(2);
    var inner =
        world.sending((_, _, _) -> {
          throw new AssertionError("sent twice");
        });
    var count = new java.util.concurrent.atomic.AtomicInteger();
    var outer =
        world.sending((_, _, _) -> {
          count.incrementAndGet();
          inner.send();
          return answer(204);
        });

    outer.send();

    assertThat(count).hasValue(2);
  }

  @Test
  void bothSecretsSignWhileOneIsReplaced() {
    world.manage.rotate(host, webhook.id());
    written(1);

    world.send.send();
    world.clock.advance(Duration.ofHours(24));
    written(1);
    world.send.send();

    assertThat(world.sent.getFirst().headers().get("webhook-signature"))
        .matches("v1,sealed2\\S+ v1,sealed1\\S+");
    assertThat(world.sent.getLast().headers().get("webhook-signature")).matches("v1,sealed2\\S+");
  }

  @Test
  void aTrialTellsNothingAndIsLogged() {
    assertThat(world.log.test(host, webhook.id())).isInstanceOf(Result.Done.class);
    world.send.send();

    assertThat(world.sent.getFirst().body())
        .isEqualTo(
            "{\"type\":\"webhook.test\",\"timestamp\":\"2026-03-01T18:00:00.000Z\",\"data\":"
                + "{\"webhook_id\":\"%s\"}}".formatted(webhook.id().value()));
    var logged = world.log.list(host, webhook.id(), new Slice(10, 0));
    assertThat(logged)
        .isInstanceOfSatisfying(
            Result.Done.class,
            done ->
                assertThat(done.value())
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .hasSize(1));
  }

  @Test
  void settledMessagesAreForgottenAfterAMonth() {
    written(1);
    world.send.send();
    world.clock.advance(Duration.ofDays(30));
    assertThat(world.log.forget()).isZero();
    world.clock.advance(Duration.ofMillis(1));
    assertThat(world.log.forget()).isOne();
  }
}
