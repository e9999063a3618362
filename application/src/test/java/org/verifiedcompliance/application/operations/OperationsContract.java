package org.verifiedcompliance.application.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.application.operations.OperationFixture.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.lists.Walk;
import org.verifiedcompliance.domain.people.PersonId;

/** What every memory of operations does. */
public interface OperationsContract {
  Slice ALL = new Slice(200, 0);

  Operations operations();

  /** A person on record. */
  PersonId newPerson();

  /** A session of theirs that their phone named so. */
  UUID newSession(PersonId person, String name);

  private static Standing fresh() {
    return Standing.fresh(NOW);
  }

  private Remembered kept(Operation operation, Standing standing) {
    var remembered = new Remembered(operation, standing);
    operations().keep(List.of(remembered));
    return remembered;
  }

  @Test
  default void whatIsKeptIsFoundAsItWas() {
    var person = newPerson();
    var held =
        OperationFixture.of(person)
            .a(OperationType.CHECK_IN)
            .saying("{\"sessionId\": \"trip\", \"lat\": 52.50}")
            .as(Priority.CRITICAL)
            .numbered("phone", 7)
            .counting("boot-3", Duration.ofMillis(Long.MAX_VALUE))
            .after(new OperationId(UUID.randomUUID()), new OperationId(UUID.randomUUID()))
            .at("trip")
            .build();
    var remembered =
        kept(held, fresh().held(Setback.PREDECESSOR_MISSING, NOW.plus(Duration.ofDays(1))));

    assertThat(operations().find(person, held.id())).contains(remembered);
    assertThat(operations().find(newPerson(), held.id())).isEmpty();
  }

  @Test
  default void aCompletedOneForgetsWhatThePhoneSaidAndStaysForGood() {
    var person = newPerson();
    var done = OperationFixture.of(person).saying("{\"notes\": \"secret\"}").build();
    kept(done, fresh().completed("{\"a\": 1}", null, NOW));

    var found = operations().find(person, done.id()).orElseThrow();

    assertThat(found.operation().data()).isEqualTo("{}");
    assertThat(found.operation().fingerprint()).isEqualTo(done.fingerprint());
    assertThat(found.standing().result()).isEqualTo("{\"a\": 1}");
    assertThatThrownBy(() -> kept(done, fresh().refused("{}", NOW)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  default void theSameIdOfAnotherPersonIsAnotherOperation() {
    var one = newPerson();
    var other = newPerson();
    var mine = OperationFixture.of(one, 1).build();
    kept(mine, fresh().refused("{}", NOW));
    var theirs =
        new Operation(
            mine.id(),
            other,
            mine.type(),
            mine.data(),
            mine.fingerprint(),
            mine.priority(),
            mine.origin(),
            mine.links());

    assertThat(operations().know(other, Set.of(mine.id()), Set.of()).operations()).isEmpty();
    kept(theirs, fresh().completed("{}", null, NOW));
    assertThat(operations().find(one, mine.id()).orElseThrow().isDone()).isFalse();
  }

  @Test
  default void whoAsksHearsOfTheWantedOfAllThatWaitAndOfWhatTheseWaitFor() {
    var person = newPerson();
    var predecessor = OperationFixture.of(person, 1).build();
    var maker =
        OperationFixture.of(person, 2).a(OperationType.CREATE_MEETING).making("evening").build();
    var waiting = OperationFixture.of(person, 3).after(predecessor).at("evening").build();
    var wanted = OperationFixture.of(person, 4).build();
    var other = OperationFixture.of(person, 5).build();
    var made = UUID.randomUUID();
    kept(predecessor, fresh().refused("{}", NOW));
    kept(maker, fresh().completed("{}", made, NOW));
    kept(waiting, fresh().held(Setback.PREDECESSOR_MISSING, NOW.plusSeconds(60)));
    kept(wanted, fresh().completed("{}", null, NOW));
    kept(other, fresh().completed("{}", null, NOW));

    var known = operations().know(person, Set.of(wanted.id()), Set.of());

    assertThat(known.operations())
        .extracting(one -> one.operation().id())
        .containsExactlyInAnyOrder(predecessor.id(), maker.id(), waiting.id(), wanted.id());
  }

  @Test
  default void sessionsAreKnownByTheNamesOfTheirPhone() {
    var person = newPerson();
    var session = newSession(person, "trip");
    newSession(newPerson(), "other");

    var known = operations().know(person, Set.of(), Set.of("trip", "other"));

    assertThat(known.names()).isEqualTo(Map.of("trip", session));
  }

  @Test
  default void aGapIsALowerNumberThatNeverCame() {
    var person = newPerson();
    kept(OperationFixture.of(person, 1).numbered("phone", 1).build(), fresh().refused("{}", NOW));
    kept(OperationFixture.of(person, 2).numbered("phone", 3).build(), fresh().refused("{}", NOW));
    kept(OperationFixture.of(person, 3).numbered("other", 2).build(), fresh().refused("{}", NOW));

    assertThat(operations().isGapBefore(person, "phone", 1, Set.of())).isFalse();
    assertThat(operations().isGapBefore(person, "phone", 2, Set.of(2L))).isFalse();
    assertThat(operations().isGapBefore(person, "phone", 3, Set.of())).isTrue();
    assertThat(operations().isGapBefore(person, "phone", 4, Set.of(2L, 4L))).isFalse();
    assertThat(operations().isGapBefore(person, "new", 1, Set.of(1L))).isFalse();
    assertThat(operations().isGapBefore(person, "new", 5, Set.of(5L))).isTrue();
    assertThat(operations().isGapBefore(person, "new", 1, Set.of(0L, 1L))).isFalse();
  }

  @Test
  default void listsShowWhatWaitsAsItCameAndWhatFailedTheLatestFirst() {
    var person = newPerson();
    var early = OperationFixture.of(person, 1).build(NOW);
    var late = OperationFixture.of(person, 2).build(NOW.plusSeconds(1));
    var old = OperationFixture.of(person, 3).build(NOW);
    var recent = OperationFixture.of(person, 4).build(NOW.plusSeconds(1));
    var waits = fresh().held(Setback.EARLIER_MISSING, NOW.plusSeconds(60));
    kept(late, waits);
    kept(early, waits);
    kept(old, fresh().failed(Setback.TOO_OLD_TO_JUDGE, NOW));
    kept(recent, fresh().refused("{}", NOW.plusSeconds(3)));

    assertThat(operations().listWaiting(person, ALL))
        .extracting(Remembered::operation)
        .containsExactly(early, late);
    assertThat(operations().listFailed(person, ALL))
        .extracting(Remembered::operation)
        .containsExactly(recent, old);
    assertThat(operations().listFailed(person, new Slice(1, 1)))
        .extracting(Remembered::operation)
        .containsExactly(old);
    assertThat(operations().count(person, NOW.plusSeconds(60)))
        .isEqualTo(new Operations.Counts(2, 2, 0, 2, NOW.plusSeconds(3)));
    assertThat(operations().count(newPerson(), NOW))
        .isEqualTo(new Operations.Counts(0, 0, 0, 0, null));
  }

  @Test
  default void whoReadsOnMissesNothingWhileOthersComeAndGo() {
    var person = newPerson();
    for (int i = 0; i < 5; i++) {
      kept(OperationFixture.of(person).build(NOW.plusSeconds(i / 2)), fresh());
      kept(OperationFixture.of(person).build(NOW.plusSeconds(i / 2)), fresh().refused("{}", NOW));
    }
    var waiting = operations().listWaiting(person, ALL);
    var failed = operations().listFailed(person, ALL);

    assertThat(Walk.through(slice -> operations().listWaiting(person, slice))).isEqualTo(waiting);
    var read =
        Walk.through(
            slice -> operations().listFailed(person, slice),
            () -> {
              kept(
                  OperationFixture.of(person).build(NOW.plusSeconds(9)),
                  fresh().refused("{}", NOW));
              operations().forgetWaiting(person);
            });
    assertThat(read).isEqualTo(failed);
  }

  @Test
  default void forgettingTouchesOnlyWhatWaits() {
    var person = newPerson();
    var waiting = OperationFixture.of(person, 1).build();
    var failed = OperationFixture.of(person, 2).build();
    kept(waiting, fresh());
    kept(failed, fresh().refused("{}", NOW));

    assertThat(operations().forgetWaiting(person)).isEqualTo(1);
    assertThat(operations().find(person, waiting.id())).isEmpty();
    assertThat(operations().find(person, failed.id())).isPresent();
    assertThat(operations().forgetWaiting(person)).isZero();
  }

  @Test
  default void peopleAreDueFromTheMomentOnAndTheLongestWaitingFirst() {
    var first = newPerson();
    var second = newPerson();
    var longAgo = NOW.minus(Duration.ofDays(3_000));
    kept(OperationFixture.of(second).build(), Standing.fresh(longAgo.plusSeconds(2)));
    kept(OperationFixture.of(first).build(), Standing.fresh(longAgo.plusSeconds(1)));
    kept(OperationFixture.of(first).build(), Standing.fresh(longAgo.plusSeconds(3)));

    assertThat(operations().listDue(longAgo.plusSeconds(3), 10)).containsExactly(first, second);
    assertThat(operations().listDue(longAgo.plusSeconds(2), 1)).containsExactly(first);
    assertThat(operations().listDue(longAgo, 10)).isEmpty();
    operations().forgetWaiting(first);
    operations().forgetWaiting(second);
  }
}
