package org.verifiedcompliance.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** What every store of origins must do. */
public interface MeetingOriginsContract {
  MeetingOrigins origins();

  /** A meeting that is on record. */
  MeetingId meeting();

  /** Runs in one transaction. */
  void inTransaction(Runnable work);

  /** A source of this test alone: others may share the store. */
  default String anySource() {
    return "list-" + UUID.randomUUID();
  }

  private MeetingOrigin origin(String source, String slug) {
    return new MeetingOrigin(source, slug, meeting(), "print-" + slug, source + "-like-" + slug);
  }

  @Test
  default void anOriginIsFoundBySourceAndSlug() {
    var source = anySource();
    var one = origin(source, "one");
    var two = origin(source, "two");
    origins().addAll(List.of(one, two, origin(anySource(), "one")));

    assertThat(origins().list(source, List.of("one", "three"))).containsExactly(one);
    assertThat(origins().list(source, List.of("one", "two", "one")))
        .containsExactlyInAnyOrder(one, two);
    assertThat(origins().list(source, List.of())).isEmpty();
    assertThat(origins().slugsOf(source)).containsExactlyInAnyOrder("one", "two");
    assertThat(origins().slugsOf(anySource())).isEmpty();
  }

  @Test
  default void originsAreFoundByLikenessInEverySource() {
    var one = origin(anySource(), "one");
    var other = new MeetingOrigin(anySource(), "uno", meeting(), "x", one.likeness());
    origins().addAll(List.of(one, other));

    assertThat(origins().listAlike(List.of(one.likeness(), "unlike")))
        .containsExactlyInAnyOrder(one, other);
    assertThat(origins().listAlike(List.of())).isEmpty();
  }

  @Test
  default void aSlugIsKeptOnceForEachSource() {
    var source = anySource();
    origins().addAll(List.of(origin(source, "one")));

    assertThatThrownBy(
            () -> origins().addAll(List.of(origin(source, "two"), origin(source, "one"))))
        .isInstanceOf(RuntimeException.class);
    assertThat(origins().slugsOf(source)).containsExactly("one");
  }

  @Test
  default void whatTheListSaysNowReplacesWhatItSaid() {
    var source = anySource();
    var before = origin(source, "one");
    origins().addAll(List.of(before, origin(source, "two")));
    var after = new MeetingOrigin(source, "one", before.meeting(), "now", source + "-new");

    origins().updateAll(List.of(after, origin(source, "never-added")));

    assertThat(origins().list(source, List.of("one", "never-added"))).containsExactly(after);
    assertThat(origins().listAlike(List.of(before.likeness()))).isEmpty();
    assertThat(origins().list(source, List.of("two"))).hasSize(1);
  }

  @Test
  default void manyAreKeptAtOnce() {
    var source = anySource();
    var many = IntStream.range(0, 1_200).mapToObj(i -> origin(source, "slug-" + i)).toList();

    origins().addAll(many);
    origins().updateAll(many);
    origins().addAll(List.of());
    origins().updateAll(List.of());

    assertThat(origins().slugsOf(source)).hasSize(1_200);
    assertThat(origins().list(source, many.stream().map(MeetingOrigin::slug).toList()))
        .containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  default void slugsOfEveryAlphabetAreKeptExactly() {
    var source = anySource();
    var odd = List.of("Ελλάδα", "a,b", "{\"x\"}", "O'Neil \\ \"q\"", "💧", "NULL");
    origins().addAll(odd.stream().map(slug -> origin(source, slug)).toList());

    assertThat(origins().slugsOf(source)).containsExactlyInAnyOrderElementsOf(odd);
    assertThat(origins().list(source, odd)).hasSize(odd.size());
  }

  @Test
  default void aLockEndsWithItsTransaction() {
    inTransaction(() -> origins().lock());
    inTransaction(() -> origins().lock());
  }
}
