package org.verifiedcompliance.domain.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.edits.Settlement.Choice;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.domain.people.PersonId;

/** What every store of conflicts does; others may wait in it already. */
public interface ConflictsContract {
  Instant EDITED = Instant.parse("2026-03-01T20:00:00.123456Z");
  Instant NOTICED = Instant.parse("2026-03-02T09:30:00.654321Z");

  Conflicts conflicts();

  People people();

  Meetings meetings();

  private Person somebody() {
    var id = PersonFixture.ada().id();
    var person = PersonFixture.named("Ada", "Lovelace", id.value() + "@example.org");
    people().add(person);
    return person;
  }

  private static Person named(Person person, String name) {
    return new PersonChange(name, null, "", null, null).applyTo(person, NOTICED);
  }

  private static Conflict about(Sides sides, PersonId by, @Nullable String device, long seconds) {
    var id = new ConflictId(UUID.randomUUID());
    return new Conflict(id, sides, by, device, EDITED, NOTICED.plusSeconds(seconds), null);
  }

  private static Sides sides(Person present) {
    var fields = Set.of(PersonField.FIRST_NAME, PersonField.PHONE);
    return new Sides.OfPerson(fields, named(present, "Base"), named(present, "Mine"), present);
  }

  private static Conflict about(Person present, long seconds) {
    return about(sides(present), present.id(), "phone-1", seconds);
  }

  @Test
  default void aConflictIsFoundAsItWasKept() {
    var ada = somebody();
    var conflict = about(ada, 0);
    conflicts().add(conflict);

    assertThat(conflicts().find(conflict.id())).contains(conflict);
    assertThat(conflicts().find(new ConflictId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  default void theBaseAndTheDeviceMayBeUnknown() {
    var ada = somebody();
    var sides = new Sides.OfPerson(Set.of(PersonField.NOTES), null, named(ada, "Mine"), ada);
    var conflict = about(sides, ada.id(), null, 0);
    conflicts().add(conflict);

    assertThat(conflicts().find(conflict.id())).contains(conflict);
  }

  @Test
  default void aConflictAboutAMeetingIsFoundAsItWasKept() {
    var ada = somebody();
    var fixture = MeetingFixture.meetingAt(52.5, 13.4).by(ada.id());
    var meeting = fixture.build();
    meetings().add(meeting);
    var mine = fixture.movedTo(-12.3456789, 179.9999999).build();
    var sides =
        new Sides.OfMeeting(Set.of(MeetingField.PLACE, MeetingField.FENCE), meeting, mine, meeting);
    var conflict = about(sides, ada.id(), "phone-1", 0);
    conflicts().add(conflict);

    assertThat(conflicts().find(conflict.id())).contains(conflict);
    assertThat(conflicts().listOpen(sides.subject())).containsExactly(conflict);
  }

  @Test
  default void anOpenConflictShowsWhatIsOnRecordNow() {
    var ada = somebody();
    var conflict = about(ada, 0);
    conflicts().add(conflict);
    var later = named(ada, "Later");
    people().update(later);

    assertThat(conflicts().find(conflict.id()).orElseThrow().sides())
        .isInstanceOfSatisfying(
            Sides.OfPerson.class, sides -> assertThat(sides.theirs()).isEqualTo(later));
  }

  @Test
  default void aSettledConflictShowsWhatWasOnRecordThen() {
    var ada = somebody();
    var conflict = about(ada, 0);
    conflicts().add(conflict);
    var end =
        new Settlement(
            NOTICED, ada.id(), Map.of("first_name", Choice.MINE, "phone", Choice.VALUE), 2);

    assertThat(conflicts().settle(conflict.id(), end)).isTrue();
    people().update(named(ada, "Later"));

    assertThat(conflicts().find(conflict.id())).contains(conflict.settled(end));
    assertThat(conflicts().listOpen(conflict.sides().subject())).isEmpty();
  }

  @Test
  default void aMootConflictWasSettledByNobody() {
    var ada = somebody();
    var conflict = about(ada, 0);
    conflicts().add(conflict);
    var end = new Settlement(NOTICED, null, Map.of(), 2);

    assertThat(conflicts().settle(conflict.id(), end)).isTrue();

    assertThat(conflicts().find(conflict.id())).contains(conflict.settled(end));
  }

  @Test
  default void ofManyAtOnceOneSettles() throws Exception {
    var ada = somebody();
    var conflict = about(ada, 0);
    conflicts().add(conflict);
    var ends =
        IntStream.range(0, 12)
            .mapToObj(i -> new Settlement(NOTICED, ada.id(), Map.of("phone", Choice.MINE), 2 + i))
            .toList();

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var settled =
          executor.invokeAll(
              ends.stream()
                  .<Callable<Boolean>>map(end -> () -> conflicts().settle(conflict.id(), end))
                  .toList());

      assertThat(settled.stream().map(Future::resultNow)).containsOnlyOnce(true);
    }
    assertThat(conflicts().settle(new ConflictId(UUID.randomUUID()), ends.getFirst())).isFalse();
  }

  @Test
  default void editorsSeeTheirOwnEarliestFirst() {
    var ada = somebody();
    var grace = somebody();
    var meeting = MeetingFixture.meetingAt(1, 2).by(ada.id()).build();
    meetings().add(meeting);
    var late = about(ada, 9);
    var ofMeeting =
        about(
            new Sides.OfMeeting(Set.of(MeetingField.NAME), null, meeting, meeting),
            grace.id(),
            null,
            5);
    var ofGrace = about(grace, 1);
    conflicts().add(late);
    conflicts().add(ofGrace);
    conflicts().add(ofMeeting);

    assertThat(conflicts().listOpenFor(ada.id(), 10, 0)).containsExactly(ofMeeting, late);
    assertThat(conflicts().listOpenFor(ada.id(), 1, 1)).containsExactly(late);
    assertThat(conflicts().listOpenFor(grace.id(), 10, 0)).containsExactly(ofGrace);
    assertThat(conflicts().listOpenFor(null, 200, 0)).contains(late, ofGrace, ofMeeting);
  }

  @Test
  default void conflictsAboutAPersonCanBeForgotten() {
    var ada = somebody();
    var grace = somebody();
    var ofAda = about(ada, 0);
    var ofGrace = about(grace, 0);
    conflicts().add(ofAda);
    conflicts().add(ofGrace);

    conflicts().forget(ada.id());

    assertThat(conflicts().find(ofAda.id())).isEmpty();
    assertThat(conflicts().find(ofGrace.id())).contains(ofGrace);
  }
}
