package org.verifiedcompliance.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.lists.Walk;

/** What every store of people does. {@link #people()} is empty at the start of each test. */
public interface PeopleContract {
  Instant LATER = Instant.parse("2026-03-02T09:30:00.654321Z");

  /** The store under test. */
  People people();

  @Test
  default void whoWasAddedIsFoundByIdAndAddress() {
    var ada = PersonFixture.ada();

    assertThat(people().add(ada)).isTrue();

    assertThat(people().find(ada.id())).contains(ada);
    assertThat(people().findByEmail(ada.email())).contains(ada);
    assertThat(people().list(List.of(new PersonId(UUID.randomUUID()), ada.id())))
        .containsExactly(ada);
  }

  @Test
  default void whatIsAbsentStaysAbsent() {
    var bare =
        new Person(
            new PersonId(UUID.randomUUID()),
            new EmailAddress("bare@example.org"),
            "",
            "",
            null,
            false,
            null,
            LATER,
            LATER,
            1);
    people().add(bare);

    assertThat(people().find(bare.id())).contains(bare);
  }

  @Test
  default void strangersAreNotFound() {
    people().add(PersonFixture.ada());

    assertThat(people().find(new PersonId(UUID.randomUUID()))).isEmpty();
    assertThat(people().findByEmail(new EmailAddress("nobody@example.org"))).isEmpty();
  }

  @Test
  default void anAddressIsTakenOnce() {
    var ada = PersonFixture.ada();
    var other = PersonFixture.named("Other", "Person", ada.email().value());
    people().add(ada);

    assertThat(people().add(other)).isFalse();

    assertThat(people().find(other.id())).isEmpty();
    assertThat(people().findByEmail(ada.email())).contains(ada);
  }

  @Test
  default void ofManyAtOnceOneGetsTheAddress() throws Exception {
    var all =
        IntStream.range(0, 12)
            .mapToObj(i -> PersonFixture.named("Person", "No " + i, "same@example.org"))
            .toList();

    var added = atOnce(all.stream().<Callable<Boolean>>map(p -> () -> people().add(p)).toList());

    assertThat(added).containsOnlyOnce(true);
    assertThat(people().list(null, Slice.first(200))).hasSize(1);
  }

  @Test
  default void aChangeReplacesTheVersionBefore() {
    var ada = PersonFixture.ada();
    people().add(ada);
    var changed = new PersonChange("Augusta", null, "", "", false).applyTo(ada, LATER);

    assertThat(people().update(changed)).isTrue();

    assertThat(people().find(ada.id())).contains(changed);
    assertThat(changed.version()).isEqualTo(2);
  }

  @Test
  default void aChangeOfAnOldVersionChangesNothing() {
    var ada = PersonFixture.ada();
    people().add(ada);
    var first = new PersonChange("First", null, null, null, null).applyTo(ada, LATER);
    var second = new PersonChange("Second", null, null, null, null).applyTo(ada, LATER);
    people().update(first);

    assertThat(people().update(second)).isFalse();

    assertThat(people().find(ada.id())).contains(first);
  }

  @Test
  default void aStrangerIsNotChanged() {
    var ada = new PersonChange("A", null, null, null, null).applyTo(PersonFixture.ada(), LATER);

    assertThat(people().update(ada)).isFalse();
    assertThat(people().find(ada.id())).isEmpty();
  }

  @Test
  default void ofManyChangesAtOnceOneWins() throws Exception {
    var ada = PersonFixture.ada();
    people().add(ada);
    var changes =
        IntStream.range(0, 12)
            .mapToObj(i -> new PersonChange("Name " + i, null, null, null, null))
            .map(change -> change.applyTo(ada, LATER))
            .toList();

    var done =
        atOnce(changes.stream().<Callable<Boolean>>map(c -> () -> people().update(c)).toList());

    assertThat(done).containsOnlyOnce(true);
    assertThat(people().find(ada.id())).contains(changes.get(done.indexOf(true)));
  }

  @Test
  default void theListIsSortedByLastNameThenFirstNameThenId() {
    var people = new ArrayList<Person>();
    people.add(PersonFixture.named("Ada", "Byron", "1@example.org"));
    people.add(PersonFixture.named("Anne", "Byron", "2@example.org"));
    people.add(PersonFixture.named("Ada", "Zuse", "3@example.org"));
    people.add(PersonFixture.named("Ada", "byron", "4@example.org"));
    people.add(PersonFixture.named("Ada", "Ångström", "5@example.org"));
    people.reversed().forEach(people()::add);

    assertThat(people().list(null, Slice.first(200))).containsExactlyElementsOf(people);
  }

  @Test
  default void namesakesHaveAnOrderToo() {
    var namesakes =
        IntStream.range(0, 20)
            .mapToObj(i -> PersonFixture.named("Ada", "Byron", i + "@example.org"))
            .toList();
    namesakes.forEach(people()::add);

    assertThat(people().list(null, Slice.first(200)))
        .isSortedAccordingTo(
            (one, other) -> one.id().value().toString().compareTo(other.id().value().toString()));
  }

  @Test
  default void theListComesInParts() {
    IntStream.range(0, 5)
        .forEach(i -> people().add(PersonFixture.named("N", "L" + i, i + "@example.org")));

    assertThat(people().list(null, Slice.first(2)))
        .extracting(Person::lastName)
        .containsExactly("L0", "L1");
    assertThat(people().list(null, new Slice(2, 4)))
        .extracting(Person::lastName)
        .containsExactly("L4");
    assertThat(people().list(null, new Slice(2, 5))).isEmpty();
  }

  @Test
  default void whoReadsOnMeetsEveryNamesakeOnceWhateverComesMeanwhile() {
    for (int i = 0; i < 7; i++) {
      var first = List.of("Ada", "\uD83D\uDE00", "\uFFFD").get(i % 3);
      people().add(PersonFixture.named(first, "O'Byron \"\\", i + "@example.org"));
    }
    var before = people().list(null, Slice.first(200));
    var others = new AtomicInteger();

    var read =
        Walk.through(
            slice -> people().list(null, slice),
            () ->
                people()
                    .add(
                        PersonFixture.named(
                            "A", "A", "a" + others.incrementAndGet() + "@example.org")));

    assertThat(read).isEqualTo(before);
    assertThat(Walk.through(slice -> people().list("byron", slice))).isEqualTo(before);
  }

  @Test
  default void aPartOfNameOrAddressFindsInAnyCase() {
    people().add(PersonFixture.named("Ada", "Lovelace", "a@analytical.example"));
    people().add(PersonFixture.named("Émilie", "du Châtelet", "e@example.org"));

    assertThat(foundBy("LOVE")).containsExactly("Lovelace");
    assertThat(foundBy("ada lov")).containsExactly("Lovelace");
    assertThat(foundBy("@Analytical")).containsExactly("Lovelace");
    assertThat(foundBy("éMILIE DU CHÂ")).containsExactly("du Châtelet");
    assertThat(foundBy("nobody")).isEmpty();
  }

  @Test
  default void theSearchKnowsNoWildcards() {
    people().add(PersonFixture.named("100%", "Sure_Thing", "one@example.org"));
    people().add(PersonFixture.named("Back\\slash", "Person", "two@example.org"));
    people().add(PersonFixture.named("Plain", "Person", "three@example.org"));

    assertThat(foundBy("%")).containsExactly("Sure_Thing");
    assertThat(foundBy("_")).containsExactly("Sure_Thing");
    assertThat(foundBy("k\\s")).containsExactly("Person");
    assertThat(foundBy("'; DROP TABLE person; --")).isEmpty();
    assertThat(foundBy("n")).hasSize(3);
  }

  private List<String> foundBy(String text) {
    return people().list(text, Slice.first(200)).stream().map(Person::lastName).toList();
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (var future : executor.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
