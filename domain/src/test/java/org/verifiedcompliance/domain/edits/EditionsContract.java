package org.verifiedcompliance.domain.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonFixture;

/** What stores of earlier editions do, whoever edits. Stores may hold other things already. */
public interface EditionsContract {
  Instant LATER = Instant.parse("2026-03-02T09:30:00.654321Z");

  People people();

  Meetings meetings();

  PersonEditions personEditions();

  MeetingEditions meetingEditions();

  EditMarks marks();

  /** A new person on record. */
  default Person somebody() {
    var id = PersonFixture.ada().id();
    var person = PersonFixture.named("Ada", "Lovelace", id.value() + "@example.org");
    people().add(person);
    return person;
  }

  private Person renamed(Person person, String name) {
    var next = new PersonChange(name, null, "", null, null).applyTo(person, LATER);
    assertThat(people().update(next)).isTrue();
    return next;
  }

  @Test
  default void everyEarlierEditionOfAPersonIsKept() {
    var first = somebody();
    var second = renamed(first, "Augusta");
    renamed(second, "Ida");

    assertThat(personEditions().list(first.id(), List.of(1L, 2L)))
        .isEqualTo(Map.of(1L, first, 2L, second));
  }

  @Test
  default void thePresentEditionAndTheUnknownOnesAreNotAmongThem() {
    var first = somebody();
    renamed(first, "Augusta");
    var untouched = somebody();

    assertThat(personEditions().list(first.id(), Set.of(2L, 3L, 0L))).isEmpty();
    assertThat(personEditions().list(first.id(), Set.of())).isEmpty();
    assertThat(personEditions().list(untouched.id(), Set.of(1L))).isEmpty();
  }

  @Test
  default void anUpdateThatLostLeavesNoEdition() {
    var first = somebody();
    var second = renamed(first, "Augusta");

    assertThat(people().update(second)).isFalse();

    assertThat(personEditions().list(first.id(), List.of(1L, 2L))).containsOnlyKeys(1L);
  }

  @Test
  default void everyEarlierEditionOfAMeetingIsKept() {
    var fixture = MeetingFixture.meetingAt(52.5, 13.4);
    var first = fixture.build();
    meetings().add(first);
    meetings().update(fixture.movedTo(52.6, 13.5).build());

    assertThat(meetingEditions().list(first.id(), List.of(1L, 2L))).isEqualTo(Map.of(1L, first));
  }

  @Test
  default void editionsOfAPersonCanBeForgotten() {
    var first = somebody();
    renamed(first, "Augusta");
    var other = somebody();
    renamed(other, "Grace");

    personEditions().forget(first.id());

    assertThat(personEditions().list(first.id(), List.of(1L))).isEmpty();
    assertThat(personEditions().list(other.id(), List.of(1L))).hasSize(1);
  }

  @Test
  default void aDeviceFindsItsOwnMarksInOrder() {
    var ada = somebody();
    var grace = somebody();
    var subject = new Subject.OfPerson(ada.id());
    var third = new EditMark(subject, 3, Set.of("phone"), ada.id(), "phone-1", LATER);
    var second = new EditMark(subject, 2, Set.of("notes"), ada.id(), "phone-1", LATER);
    marks().add(third);
    marks().add(second);
    marks().add(new EditMark(subject, 4, Set.of("notes"), ada.id(), "phone-2", LATER));
    marks().add(new EditMark(subject, 5, Set.of("notes"), ada.id(), null, LATER));
    marks().add(new EditMark(subject, 6, Set.of("notes"), grace.id(), "phone-1", LATER));

    assertThat(marks().listOwn(subject, 1, ada.id(), "phone-1")).containsExactly(second, third);
    assertThat(marks().listOwn(subject, 2, ada.id(), "phone-1")).containsExactly(third);
    assertThat(marks().listOwn(subject, 3, ada.id(), "phone-1")).isEmpty();
  }

  @Test
  default void marksOfAPersonCanBeForgotten() {
    var ada = somebody();
    var subject = new Subject.OfPerson(ada.id());
    marks().add(new EditMark(subject, 2, Set.of("notes"), ada.id(), "phone-1", LATER));

    marks().forget(ada.id());

    assertThat(marks().listOwn(subject, 1, ada.id(), "phone-1")).isEmpty();
  }

  @Test
  default void marksOfMeetingsAreKeptToo() {
    var ada = somebody();
    var meeting = MeetingFixture.meetingAt(1, 2).by(ada.id()).build();
    meetings().add(meeting);
    var subject = new Subject.OfMeeting(meeting.id());
    var mark = new EditMark(subject, 2, Set.of("name", "place"), ada.id(), "phone-1", LATER);
    marks().add(mark);

    assertThat(marks().listOwn(subject, 1, ada.id(), "phone-1")).containsExactly(mark);
  }
}
