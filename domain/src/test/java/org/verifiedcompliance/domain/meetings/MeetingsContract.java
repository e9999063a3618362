package org.verifiedcompliance.domain.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.domain.meetings.MeetingFixture.meetingAt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.FenceFixture;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.lists.Walk;
import org.verifiedcompliance.domain.people.PersonId;

/** What everything that keeps meetings must do. */
public interface MeetingsContract {
  Meetings meetings();

  MeetingPlaces places();

  /** A person on record, another one at every call. */
  PersonId publisher();

  @Test
  default void everythingAboutAMeetingIsKept() {
    var meeting = meetingAt(-33.8688197, 151.2092955).by(publisher()).build();
    meetings().add(meeting);

    assertThat(meetings().find(meeting.id())).contains(meeting);
  }

  @Test
  default void theExceptionsOfAScheduleAreKept() {
    var meeting = meetingAt(52.5, 13.4).by(publisher()).build();
    var monday = MeetingFixture.weekly().start();
    var moved = new Occurrence(monday.plusSeconds(90_000), monday.plusSeconds(93_600));
    var changes =
        new DateChanges(
            List.of(
                new DateChange.Cancelled(monday.plusSeconds(604_800), "Carnival"),
                new DateChange.Moved(monday, moved, null),
                new DateChange.Added(
                    new Occurrence(monday.plusSeconds(1), monday.plusSeconds(60)), "Extra")));
    meetings().add(meeting);
    var changed = meeting.rescheduled(MeetingFixture.weekly().with(changes), meeting.updatedAt());

    assertThat(meetings().update(changed)).isTrue();
    assertThat(meetings().find(meeting.id())).contains(changed);
  }

  @Test
  default void whatIsOptionalMayBeMissing() {
    var place = new Coordinate(-90, -180);
    var full = meetingAt(place).build();
    var bare =
        new Meeting(
            full.id(),
            "a",
            null,
            null,
            place,
            new CircleFence(place, new Meters(25)),
            null,
            null,
            false,
            List.of(),
            null,
            false,
            null,
            null,
            full.createdAt(),
            full.updatedAt(),
            1);
    meetings().add(bare);

    assertThat(meetings().find(bare.id())).contains(bare);
  }

  @Test
  default void aDrawnFenceIsKeptAsItWasDrawn() {
    for (var place : FenceFixture.PLACES) {
      var meeting = meetingAt(place).build(FenceFixture.lShape(place));
      meetings().add(meeting);

      assertThat(meetings().find(meeting.id())).contains(meeting);
    }
    var largest = FenceFixture.roundish(FenceFixture.PLACES.getFirst(), 1_000, 1_000);
    var meeting = meetingAt(51, 0).build(largest);
    meetings().addAll(List.of(meeting));
    assertThat(meetings().list(List.of(meeting.id()))).containsExactly(meeting);
  }

  @Test
  default void aFenceOfManyPartsIsKept() {
    var meeting = meetingAt(60, 179.9999).build(FenceFixture.islands(new Coordinate(60, 180)));
    meetings().add(meeting);

    assertThat(meetings().find(meeting.id())).contains(meeting);
  }

  @Test
  default void aCircleBecomesAnAreaAndACircleAgain() {
    var first = meetingAt(1, 1);
    meetings().add(first.build());
    var drawn = first.next().build(FenceFixture.lShape(first.place()));
    assertThat(meetings().update(drawn)).isTrue();
    assertThat(meetings().find(first.id())).contains(drawn);

    assertThat(meetings().update(first.next().next().build())).isTrue();
    assertThat(meetings().find(first.id())).contains(first.next().next().build());
  }

  @Test
  default void anUnknownMeetingIsNotFound() {
    assertThat(meetings().find(MeetingFixture.newId())).isEmpty();
    assertThat(meetings().list(List.of(MeetingFixture.newId()))).isEmpty();
    assertThat(meetings().list(List.of())).isEmpty();
  }

  @Test
  default void theSameIdCannotBeAddedTwice() {
    var meeting = meetingAt(1, 1).build();
    var other = meetingAt(2, 2).build();
    meetings().add(meeting);

    assertThatThrownBy(() -> meetings().addAll(List.of(other, meeting)))
        .isInstanceOf(RuntimeException.class);
    assertThat(meetings().find(other.id())).as("all or none").isEmpty();
  }

  @Test
  default void manyAreAddedAndListedAtOnce() {
    var many = IntStream.range(0, 2500).mapToObj(i -> meetingAt(i / 100.0, 7).build()).toList();
    meetings().addAll(many);
    meetings().addAll(List.of());

    var ids = new ArrayList<>(many.stream().map(Meeting::id).toList());
    ids.add(MeetingFixture.newId());
    assertThat(meetings().list(ids)).containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  default void anUpdateReplacesAllButTheOrigin() {
    var creator = publisher();
    var first = meetingAt(1, 1).by(creator);
    meetings().add(first.build());
    var changed = first.movedTo(2, 2).privately().inactive();

    assertThat(meetings().update(changed.by(null).build())).isTrue();
    assertThat(meetings().find(first.id())).contains(changed.build());
  }

  @Test
  default void anUpdateFromAnOlderVersionChangesNothing() {
    var first = meetingAt(1, 1);
    meetings().add(first.build());
    assertThat(meetings().update(first.movedTo(2, 2).build())).isTrue();

    assertThat(meetings().update(first.movedTo(3, 3).build())).isFalse();
    assertThat(meetings().update(first.next().next().next().build())).isFalse();
    assertThat(meetings().update(meetingAt(1, 1).next().build())).isFalse();
    assertThat(meetings().find(first.id()).orElseThrow().place()).isEqualTo(new Coordinate(2, 2));
  }

  @Test
  default void ofTwoUpdatesAtOnceOneWins() throws Exception {
    var first = meetingAt(1, 1);
    meetings().add(first.build());
    List<Callable<Boolean>> updates =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(i -> () -> meetings().update(first.movedTo(i, i).build()))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var won = 0;
      for (var result : threads.invokeAll(updates)) {
        won += result.get() ? 1 : 0;
      }
      assertThat(won).isOne();
    }
  }

  @Test
  default void aPersonsOwnMeetingsAreListedNewestFirst() {
    var creator = publisher();
    var own = new ArrayList<Meeting>();
    for (var i = 0; i < 7; i++) {
      own.add(meetingAt(i, i).by(creator).build());
    }
    meetings().addAll(own);
    meetings().add(meetingAt(1, 1).by(publisher()).build());
    own.sort(InMemoryMeetings.NEWEST_FIRST);

    assertThat(meetings().listCreatedBy(creator, Slice.first(200)))
        .isEqualTo(own.stream().map(meeting -> new OwnMeeting(meeting, 0, 0)).toList());
    assertThat(meetings().listCreatedBy(creator, new Slice(3, 2)))
        .extracting(OwnMeeting::meeting)
        .isEqualTo(own.subList(2, 5));
    assertThat(meetings().listCreatedBy(creator, new Slice(3, 7))).isEmpty();
  }

  @Test
  default void whoReadsOnSeesEachOfTheirMeetingsOnceWhileTheyPublishMore() {
    var creator = publisher();
    for (var i = 0; i < 5; i++) {
      meetings().add(meetingAt(i, i).by(creator).build());
    }
    var before = meetings().listCreatedBy(creator, Slice.first(200));

    assertThat(Walk.through(slice -> meetings().listCreatedBy(creator, slice))).isEqualTo(before);
    var read =
        Walk.through(
            slice -> meetings().listCreatedBy(creator, slice),
            () -> meetings().add(meetingAt(9, 9).by(creator).build()));
    assertThat(read).containsSubsequence(before);
    assertThat(read).doesNotHaveDuplicates();
  }

  @Test
  default void placesAreThoseOfTheMeetings() {
    var meeting = meetingAt(12.3456789, -179.9999999).by(publisher()).privately();
    meetings().add(meeting.build());
    var all = new ArrayList<MeetingPlace>();
    places().forEachPlace(all::add);

    assertThat(all).contains(meeting.asPlace());
    assertThat(places().listPlaces(List.of(meeting.id(), MeetingFixture.newId())))
        .containsExactly(meeting.asPlace());
  }
}
