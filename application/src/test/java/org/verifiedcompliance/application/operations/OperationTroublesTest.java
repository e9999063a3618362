package org.verifiedcompliance.application.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.application.operations.OperationStatus.COMPLETED;
import static org.verifiedcompliance.application.operations.OperationStatus.FAILED;
import static org.verifiedcompliance.application.operations.OperationStatus.HELD;
import static org.verifiedcompliance.application.operations.OperationStatus.RETRYING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.operations.Effects.Cure;
import org.verifiedcompliance.application.operations.Effects.Effect;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.StoreUnavailable;

/** What cannot be done at once: faults, poison, gaps, age, bounds. */
class OperationTroublesTest extends DeskWorld {
  @Test
  void theStoresFaultsAreTriedAgainAfterOneFiveAndFifteenMinutes() {
    var unlucky = operation().build();
    on(
        unlucky,
        () -> {
          throw new StoreUnavailable("away");
        });

    assertThat(words(push(unlucky))).containsExactly(RETRYING);
    for (var minutes : List.of(1, 5, 15)) {
      var pause = Duration.between(clock.instant(), standing(unlucky).dueAt());
      assertThat(pause).isEqualTo(Duration.ofMinutes(minutes).multipliedBy(11).dividedBy(10));
      clock.advance(pause);
      processDue();
    }

    assertThat(standing(unlucky).setback()).isEqualTo(Setback.SET_ASIDE);
    assertThat(standing(unlucky).retries()).isEqualTo(3);
    assertThat(words(push(unlucky))).containsExactly(FAILED);
  }

  @Test
  void poisonIsTriedAgainThreeTimesAndThenSetAsideAndTheRestGoesOn() {
    var poison = operation().build();
    var others = IntStream.range(0, 30).mapToObj(_ -> operation().build()).toList();
    on(
        poison,
        () -> {
          throw new IllegalStateException("nobody expected this");
        });
    var batch = new ArrayList<>(others);
    batch.add(7, poison);

    var taken = push(batch.toArray(Operation[]::new));

    assertThat(words(taken)).filteredOn(COMPLETED::equals).hasSize(30);
    for (var minutes : List.of(1, 5, 15)) {
      var pause = Duration.between(clock.instant(), standing(poison).dueAt());
      assertThat(pause).isEqualTo(Duration.ofMinutes(minutes).multipliedBy(11).dividedBy(10));
      clock.advance(pause);
      processDue();
    }
    assertThat(standing(poison).retries()).isEqualTo(3);
    assertThat(standing(poison).status()).isEqualTo(FAILED);
    assertThat(standing(poison).setback()).isEqualTo(Setback.SET_ASIDE);
    assertThat(memory.find(ada, poison.id()).orElseThrow().operation().data()).isEqualTo("{}");
  }

  @Test
  void whatWasSetAsideCanBeTriedAgainByHandAndARefusalCannot() {
    var retry = new RetryOperationService(memory, desk, new SerialUnitOfWork(), clock);
    var poison = operation().build();
    var refused = operation().build();
    on(
        poison,
        () -> {
          throw new IllegalStateException("nobody expected this");
        });
    on(refused, () -> REFUSED);
    push(poison, refused);
    for (int i = 0; i < 3; i++) {
      clock.set(standing(poison).dueAt());
      processDue();
    }
    effects.clear();

    assertThat(retry.retry(user, poison.id()))
        .isInstanceOfSatisfying(
            RetryOperation.Outcome.Tried.class,
            tried -> assertThat(tried.operation().isDone()).isTrue());
    assertThat(retry.retry(user, refused.id())).isInstanceOf(RetryOperation.Outcome.Final.class);
    assertThat(retry.retry(user, new OperationId(UUID.randomUUID())))
        .isInstanceOf(RetryOperation.Outcome.NoSuchOperation.class);
  }

  @Test
  void aDependentOfOneThatIsTriedAgainWaitsForIt() {
    var first = operation().build();
    var second = operation().after(first).build();
    on(
        first,
        () -> {
          throw new StoreUnavailable("away");
        });

    assertThat(words(push(first, second))).containsExactly(RETRYING, HELD);
    effects.clear();
    clock.set(standing(first).dueAt());
    processDue();

    assertThat(done).containsExactly(first.id(), second.id());
  }

  @Test
  void aRefusalThatAMissingEarlierOneCouldCureIsNotFinal() {
    var early = operation().a(OperationType.CHECK_IN).numbered("phone", 1).build();
    var late = operation().a(OperationType.CHECK_OUT).numbered("phone", 2).build();
    on(late, () -> done.contains(early.id()) ? DONE : CURABLE);

    assertThat(words(push(late))).containsExactly(HELD);
    assertThat(standing(late).setback()).isEqualTo(Setback.EARLIER_MISSING);
    push(early);

    assertThat(standing(late).status()).isEqualTo(COMPLETED);
  }

  @Test
  void withoutAGapTheSameRefusalIsFinal() {
    var first = operation().a(OperationType.CHECK_IN).numbered("phone", 1).build();
    var second = operation().a(OperationType.CHECK_OUT).numbered("phone", 2).build();
    on(second, () -> CURABLE);

    assertThat(words(push(first, second))).containsExactly(COMPLETED, FAILED);
  }

  @Test
  void aRefusedAttemptThatIsOnRecordIsTakenBackBeforeItIsHeld() {
    var late = operation().a(OperationType.CHECK_IN).numbered("phone", 2).build();
    on(late, () -> new Effect.Refused("{}", Cure.PERHAPS_WITH_TRACE));

    assertThat(words(push(late))).containsExactly(HELD);
    clock.advance(Duration.ofHours(24));
    processDue();
    assertThat(standing(late).status()).isEqualTo(FAILED);
    assertThat(standing(late).problem()).isEqualTo("{}");
  }

  @Test
  void aGapHoldsNothingThatCanBeDone() {
    var late = operation().a(OperationType.CHECK_IN).numbered("phone", 50).build();

    assertThat(words(push(late))).containsExactly(COMPLETED);
  }

  @Test
  void whatIsOlderThanAMonthIsKeptAside() {
    var old = operation().ago(Duration.ofDays(30).plusSeconds(1)).saying("{\"a\":1}").build();
    var young = operation().ago(Duration.ofDays(30)).build();

    assertThat(words(push(old, young))).containsExactly(FAILED, COMPLETED);
    assertThat(standing(old).setback()).isEqualTo(Setback.TOO_OLD_TO_JUDGE);
    assertThat(memory.find(ada, old.id()).orElseThrow().operation().data()).contains("1");
  }

  @Test
  void aFullQueueTakesNothingNewButAnswersWhatItKnows() {
    var missing = operation().build();
    var held =
        IntStream.range(0, 40)
            .mapToObj(_ -> operation().after(missing).build())
            .toArray(Operation[]::new);
    push(held);

    assertThat(push.push(new PushOperations.Command(user, List.of(operation().build()), "phone")))
        .isInstanceOf(PushOperations.Outcome.QueueFull.class);
    assertThat(words(push(held[0]))).containsExactly(HELD);
    assertThat(new DropOperationsService(memory, new SerialUnitOfWork()).drop(ada)).isEqualTo(40);
    assertThat(words(push(missing))).containsExactly(COMPLETED);
  }

  @Test
  void whenNothingCanBeRememberedNothingIsAnswered() {
    Effects away =
        (_, _, _) -> {
          throw new StoreUnavailable("away");
        };
    var unit = new SerialUnitOfWork();
    var broken =
        new OperationDesk(new Forgetful(memory), consents, away, unit, rules, () -> 0, clock);
    var one = operation().build();

    assertThatThrownBy(() -> broken.process(user, List.of(one), false))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(memory.find(ada, one.id())).isEmpty();
  }

  @Test
  void whatSomebodyElseSettlesOrDropsMeanwhileIsNotTouchedAgain() {
    var missing = operation().build();
    var settled = operation().after(missing).build();
    var dropped = operation().after(missing).build();
    push(settled, dropped);
    on(settled, () -> meanwhile(settled));
    on(dropped, () -> meanwhile(settled));

    assertThat(words(push(missing, operation().build()))).containsExactly(COMPLETED, COMPLETED);

    assertThat(standing(settled).result()).isEqualTo("{\"by\": \"another\"}");
    assertThat(memory.find(ada, dropped.id())).isEmpty();
    assertThat(done).doesNotContain(settled.id(), dropped.id());
  }

  @Test
  void lookingAtAllThatWaitsCountsWhatCameOfIt() {
    var first = operation().build();
    var orphan = operation().after(operation().build()).build();
    on(
        first,
        () -> {
          throw new StoreUnavailable("away");
        });
    push(first, orphan);
    effects.clear();

    assertThat(new ProcessOperationsService(desk).process(user))
        .isEqualTo(new ProcessOperations.Counts(1, 0, 0));
    assertThat(standing(orphan).status()).isEqualTo(HELD);
  }

  /** As if another node did this after our transaction was rolled back. */
  private Effect meanwhile(Operation settled) {
    var kept = memory.find(ada, settled.id()).orElseThrow();
    var now = clock.instant();
    if (!kept.isSettled()) {
      memory.keep(
          List.of(kept.with(kept.standing().completed("{\"by\": \"another\"}", null, now))));
    }
    memory.forgetWaiting(ada);
    throw new StoreUnavailable("rolled back");
  }
}
