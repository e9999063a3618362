package org.verifiedcompliance.application.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.operations.OperationStatus.COMPLETED;
import static org.verifiedcompliance.application.operations.OperationStatus.FAILED;
import static org.verifiedcompliance.application.operations.OperationStatus.HELD;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.operations.Effects.Effect;

class OperationDeskTest extends DeskWorld {
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
}
