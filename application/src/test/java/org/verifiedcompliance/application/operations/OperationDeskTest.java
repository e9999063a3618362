package org.verifiedcompliance.application.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.application.operations.OperationStatus.COMPLETED;
import static org.verifiedcompliance.application.operations.OperationStatus.FAILED;
import static org.verifiedcompliance.application.operations.OperationStatus.HELD;
import static org.verifiedcompliance.application.operations.OperationStatus.RETRYING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.operations.Effects.Cure;
import org.verifiedcompliance.application.operations.Effects.Effect;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.people.PersonId;

class OperationDeskTest {
  private static final Effect DONE = new Effect.Done("{}", null);
  private static final Effect REFUSED = new Effect.Refused("{\"code\":\"no\"}", Cure.NONE);
  private static final Effect CURABLE = new Effect.Refused("{\"code\":\"not-yet\"}", Cure.PERHAPS);

  private final PersonId ada = new PersonId(UUID.randomUUID());
  private final CurrentUser user = new CurrentUser(ada, UUID.randomUUID(), Set.of());
  private final TestClock clock = new TestClock();
  private final InMemoryOperations memory = new InMemoryOperations();
  private final Map<OperationId, Supplier<Effect>> effects = new HashMap<>();
  private final List<OperationId> done = new ArrayList<>();
  private final OperationRules rules =
      new OperationRules(Duration.ofDays(30), Duration.ofHours(24), 3, 40);
  private final OperationDesk desk =
      new OperationDesk(memory, this::apply, new SerialUnitOfWork(), rules, () -> 0.5, clock);
  private final PushOperations push = new PushOperationsService(desk, clock);

  private Effect apply(CurrentUser who, Operation operation, Map<String, UUID> names) {
    var effect = effects.getOrDefault(operation.id(), () -> DONE).get();
    if (effect instanceof Effect.Done) {
      done.add(operation.id());
    }
    return effect;
  }

  private OperationFixture operation() {
    return OperationFixture.of(ada);
  }

  private void on(Operation operation, Supplier<Effect> effect) {
    effects.put(operation.id(), effect);
  }

  private List<Remembered> push(Operation... operations) {
    return switch (push.push(new PushOperations.Command(user, List.of(operations)))) {
      case PushOperations.Outcome.Taken(var taken) -> taken;
      case PushOperations.Outcome.QueueFull _ -> throw new AssertionError("full");
    };
  }

  private static List<OperationStatus> words(List<Remembered> taken) {
    return taken.stream().map(one -> one.standing().status()).toList();
  }

  private Standing standing(Operation operation) {
    return memory.find(ada, operation.id()).orElseThrow().standing();
  }

  private void processDue() {
    desk.process(user, List.of(), false);
  }

  @Test
  void anOperationHasItsEffectOnceHoweverOftenItComes() {
    var one = operation().build();

    assertThat(words(push(one, one))).containsExactly(COMPLETED, COMPLETED);
    assertThat(words(push(one))).containsExactly(COMPLETED);

    assertThat(done).containsExactly(one.id());
  }

  @Test
  void anotherBodyUnderTheSameIdFailsAloneAndTouchesNothing() {
    var first = OperationFixture.of(ada, 1).saying("{\"a\":1}").build();
    var second = OperationFixture.of(ada, 1).saying("{\"a\":2}").build();

    var taken = push(first, second, operation().build());

    assertThat(words(taken)).containsExactly(COMPLETED, FAILED, COMPLETED);
    assertThat(taken.get(1).standing().setback()).isEqualTo(Setback.OP_ID_REUSED);
    assertThat(words(push(first))).containsExactly(COMPLETED);
  }

  @Test
  void whatMissesItsPredecessorIsHeldAndReleasedWhenThatComes() {
    var first = operation().build();
    var second = operation().after(first).build();
    var third = operation().after(second).build();

    assertThat(words(push(third, second))).containsExactly(HELD, HELD);
    assertThat(words(push(first))).containsExactly(COMPLETED);

    assertThat(done).containsExactly(first.id(), second.id(), third.id());
    assertThat(standing(third).status()).isEqualTo(COMPLETED);
  }

  @Test
  void aNameThatIsNoIdWaitsForWhatMakesIt() {
    var maker = operation().a(OperationType.CREATE_SESSION).making("trip").build();
    var arrival = operation().a(OperationType.CHECK_IN).at("trip").build();
    on(maker, () -> new Effect.Done("{}", UUID.randomUUID()));

    assertThat(words(push(arrival))).containsExactly(HELD);
    push(maker);

    assertThat(standing(arrival).status()).isEqualTo(COMPLETED);
  }

  @Test
  void afterADayItIsTriedWithoutItsPredecessor() {
    var orphan = operation().after(operation().build()).build();
    push(orphan);

    clock.advance(Duration.ofHours(24).minusSeconds(1));
    processDue();
    assertThat(standing(orphan).status()).isEqualTo(HELD);
    clock.advance(Duration.ofSeconds(1));
    processDue();
    assertThat(standing(orphan).status()).isEqualTo(COMPLETED);
  }

  @Test
  void whatRestsOnARefusedOneFailsToo() {
    var first = operation().build();
    var second = operation().after(first).build();
    var third = operation().after(second).build();
    on(first, () -> REFUSED);

    assertThat(words(push(first, second, third))).containsExactly(FAILED, FAILED, FAILED);

    assertThat(standing(first).problem()).isEqualTo("{\"code\":\"no\"}");
    assertThat(standing(third).setback()).isEqualTo(Setback.PREDECESSOR_FAILED);
    assertThat(done).isEmpty();
  }

  @Test
  void aCircleFailsAndOthersGoOn() {
    var two = OperationFixture.of(ada, 2).build().id();
    var one = OperationFixture.of(ada, 1).after(two).build();
    var other = OperationFixture.of(ada, 2).after(one.id()).build();
    var free = operation().build();

    assertThat(words(push(one, other, free))).containsExactly(FAILED, FAILED, COMPLETED);
    assertThat(standing(one).setback()).isEqualTo(Setback.DEPENDENCY_CYCLE);
  }

  @Test
  void aCircleThatComesInTwoBatchesFailsAtTheSecond() {
    var two = OperationFixture.of(ada, 2).build().id();
    var one = OperationFixture.of(ada, 1).after(two).build();
    var other = OperationFixture.of(ada, 2).after(one.id()).build();

    assertThat(words(push(one))).containsExactly(HELD);
    assertThat(words(push(other))).containsExactly(FAILED);
    assertThat(standing(one).setback()).isEqualTo(Setback.DEPENDENCY_CYCLE);
  }

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
  void poisonIsSetAsideAfterThreeCrashesAndTheRestGoesOn() {
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
    for (int i = 0; i < 2; i++) {
      clock.set(standing(poison).dueAt());
      processDue();
    }
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
    for (int i = 0; i < 2; i++) {
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

    assertThat(push.push(new PushOperations.Command(user, List.of(operation().build()))))
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
    var broken = new OperationDesk(new Forgetful(memory), away, unit, rules, () -> 0, clock);
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
}
