package org.verifiedcompliance.application.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Together;

/** What every stream of changes does, whatever is in it already. */
public interface ChangesContract {
  Instant NOW = Instant.parse("2026-03-02T18:00:00.123456Z");

  ChangeLog log();

  /** Writes to the same stream. */
  Outbox outbox();

  private UUID told(@Nullable PersonId person, @Nullable PersonId organiser, boolean isPublic) {
    var subject = UUID.randomUUID();
    outbox()
        .append(
            new Outbox.Entry(
                Topic.FACT,
                subject,
                null,
                null,
                person,
                organiser,
                isPublic,
                false,
                "check_in",
                NOW));
    return subject;
  }

  private List<UUID> seen(Viewer viewer, Position after, int limit) {
    return log().list(viewer, after, limit).stream().map(Change::subject).toList();
  }

  private static PersonId newPerson() {
    return new PersonId(UUID.randomUUID());
  }

  private static Viewer only(PersonId person) {
    return new Viewer(person, false);
  }

  @Test
  default void aChangeComesBackAsItWasTold() {
    var before = log().head();
    var entry =
        new Outbox.Entry(
            Topic.MEETING,
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            newPerson(),
            newPerson(),
            true,
            true,
            "status",
            NOW);
    outbox().append(entry);

    assertThat(log().listAll(before, 10))
        .singleElement()
        .usingRecursiveComparison()
        .ignoringFields("position")
        .isEqualTo(entry);
  }

  @Test
  default void somebodySeesTheirOwnWhatTheyOrganiseAndWhatIsPublicEachOnce() {
    var before = log().head();
    var person = newPerson();
    var own = told(person, null, false);
    told(newPerson(), newPerson(), false);
    told(null, null, false);
    var organised = told(newPerson(), person, false);
    var ownAndOrganised = told(person, person, false);
    var open = told(null, null, true);
    var all = told(person, person, true);
    var organisedAndOpen = told(null, person, true);

    assertThat(seen(only(person), before, 100))
        .containsExactly(own, organised, ownAndOrganised, open, all, organisedAndOpen);
  }

  @Test
  default void whoSeesAllSeesAll() {
    var before = log().head();
    var first = told(newPerson(), null, false);
    var second = told(null, null, false);

    assertThat(seen(new Viewer(newPerson(), true), before, 100)).containsExactly(first, second);
  }

  @Test
  default void aSessionIsReadAlone() {
    var before = log().head();
    var session = UUID.randomUUID();
    var entry =
        new Outbox.Entry(
            Topic.SESSION, session, session, null, newPerson(), null, false, false, "created", NOW);
    told(newPerson(), null, false);
    outbox().append(entry);

    assertThat(log().listOfSession(session, before, 10)).hasSize(1);
    assertThat(log().listOfSession(UUID.randomUUID(), before, 10)).isEmpty();
  }

  @Test
  default void pagesFollowEachOtherWithoutHoleOrDouble() {
    var before = log().head();
    var person = newPerson();
    var told = new ArrayList<UUID>();
    for (int i = 0; i < 25; i++) {
      told.add(told(i % 3 == 0 ? person : null, i % 3 == 1 ? person : null, i % 3 == 2));
    }
    var read = new ArrayList<UUID>();
    var at = before;
    for (var page = log().list(only(person), at, 4);
        !page.isEmpty();
        page = log().list(only(person), at, 4)) {
      assertThat(page).hasSizeLessThanOrEqualTo(4);
      page.forEach(change -> read.add(change.subject()));
      at = page.getLast().position();
    }

    assertThat(read).isEqualTo(told);
    assertThat(at).isEqualTo(log().head());
  }

  @Test
  default void positionsGrow() {
    var before = log().head();
    told(null, null, true);
    told(null, null, true);

    var read = log().listAll(before, 10);
    assertThat(read.getFirst().position()).isGreaterThan(before);
    assertThat(read.getLast().position()).isGreaterThan(read.getFirst().position());
    assertThat(log().isHiding(log().head())).isFalse();
  }

  @Test
  default void nothingIsLostWhenManyTellAtOnce() {
    var before = log().head();
    var person = newPerson();
    var told = Together.run(32, _ -> told(person, null, false));

    assertThat(seen(only(person), before, 100)).containsExactlyInAnyOrderElementsOf(told);
  }
}
