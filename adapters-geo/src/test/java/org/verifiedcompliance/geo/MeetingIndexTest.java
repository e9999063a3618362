package org.verifiedcompliance.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.domain.meetings.MeetingFixture.meetingAt;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.InMemoryNearbyMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyMeetings;
import org.verifiedcompliance.domain.meetings.NearbyMeetingsContract;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.domain.meetings.NearbySamples;
import org.verifiedcompliance.domain.people.PersonId;

class MeetingIndexTest implements NearbyMeetingsContract {
  private static final Coordinate CENTER = new Coordinate(52.52, 13.405);

  private final Geodesic geodesic = new GeographicLibGeodesic();
  private final MeetingIndex index = new MeetingIndex(geodesic);
  private long people;

  @Override
  public NearbyMeetings nearby() {
    return index;
  }

  @Override
  public void keep(List<Meeting> meetings) {
    meetings.forEach(meeting -> index.put(MeetingPlace.of(meeting)));
  }

  @Override
  public PersonId publisher() {
    return new PersonId(new UUID(7, ++people));
  }

  @Override
  public Geodesic geodesic() {
    return geodesic;
  }

  private List<MeetingId> here() {
    return index.find(new NearbyQuery(CENTER, new Meters(50), 200, true, null)).stream()
        .map(NearbyMeeting::meeting)
        .toList();
  }

  @Test
  void anOlderVersionNeverReplacesANewerOne() {
    var first = meetingAt(CENTER);
    var second = first.movedTo(0, 0);
    index.put(second.asPlace());
    index.put(first.asPlace());

    assertThat(here()).isEmpty();
    assertThat(index.size()).isOne();
  }

  @Test
  void aRemovedMeetingIsForgotten() {
    var meeting = meetingAt(CENTER);
    index.put(meeting.asPlace());
    index.remove(meeting.id());
    index.remove(meeting.id());

    assertThat(here()).isEmpty();
    assertThat(index.size()).isZero();
  }

  @Test
  void whatChangesDuringAReplacementIsKept() {
    var stale = meetingAt(CENTER);
    var removed = meetingAt(CENTER);
    var brought = meetingAt(CENTER);
    var vanished = meetingAt(CENTER);
    index.put(vanished.asPlace());

    index.replaceAll(consumer -> {
      assertThat(here()).containsExactly(vanished.id());
      index.put(brought.asPlace());
      index.put(stale.movedTo(1, 1).asPlace());
      index.remove(removed.id());
      consumer.accept(stale.asPlace());
      consumer.accept(removed.asPlace());
      assertThat(here()).containsExactlyInAnyOrder(vanished.id(), brought.id());
    });

    assertThat(here()).containsExactly(brought.id());
    index.put(removed.next().asPlace());
    assertThat(here()).hasSize(2);
  }

  @Test
  void aFailedReplacementLeavesTheOldContent() {
    var meeting = meetingAt(CENTER);
    index.put(meeting.asPlace());

    assertThatThrownBy(() ->
            index.replaceAll(consumer -> {
              throw new IllegalStateException("the database went away");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(here()).containsExactly(meeting.id());
    index.put(meeting.movedTo(0, 0).asPlace());
    assertThat(here()).isEmpty();
  }

  @Test
  void idsThatShareTheirLowerHalfAreKeptApart() {
    var places = new ArrayList<MeetingFixture>();
    for (var high = 1; high <= 100; high++) {
      places.add(meetingAt(CENTER).id(new MeetingId(new UUID(high, 5))));
    }
    places.forEach(place -> index.put(place.asPlace()));
    places.subList(0, 50).forEach(place -> index.put(place.movedTo(0, 0).asPlace()));
    places.subList(90, 100).forEach(place -> index.remove(place.id()));

    assertThat(index.size()).isEqualTo(90);
    assertThat(here()).isEqualTo(places.subList(50, 90).stream().map(MeetingFixture::id).toList());
  }

  @Test
  void tenThousandMeetingsInOneBuildingAreFoundAndMoved() {
    var places = new ArrayList<MeetingFixture>();
    for (var i = 0; i < 10_000; i++) {
      places.add(meetingAt(CENTER));
    }
    places.forEach(place -> index.put(place.asPlace()));

    var expected = places.stream().map(MeetingFixture::id).sorted().limit(200).toList();
    assertThat(here()).isEqualTo(expected);
    places.forEach(place -> index.put(place.movedTo(0, 0).asPlace()));
    assertThat(here()).isEmpty();
    places.forEach(place -> index.remove(place.id()));
    assertThat(index.size()).isZero();
  }

  @Test
  void agreesWithTheRecordAfterManyRandomChanges() {
    var random = new SplittableRandom(11);
    var meetings = new InMemoryMeetings();
    var known = new ArrayList<MeetingFixture>();
    for (var i = 0; i < 20_000; i++) {
      var changed =
          known.size() < 4000
              ? meetingAt(NearbySamples.place(random))
              : moved(known.remove(random.nextInt(known.size())), random);
      known.add(changed);
      index.put(changed.asPlace());
    }
    meetings.addAll(known.stream().map(MeetingFixture::build).toList());
    var everyOne = new InMemoryNearbyMeetings(meetings, geodesic);

    assertThat(index.size()).isEqualTo(4000);
    for (var i = 0; i < 200; i++) {
      var query = NearbySamples.query(random);
      assertThat(index.find(query)).isEqualTo(everyOne.find(query));
    }
  }

  private static MeetingFixture moved(MeetingFixture meeting, SplittableRandom random) {
    var place = NearbySamples.place(random);
    return meeting.movedTo(place.latitude(), place.longitude());
  }

  @Test
  void aMeetingThatMovesIsSeenOnceByEveryReader() throws Exception {
    var done = new AtomicBoolean();
    var meeting = meetingAt(CENTER);
    index.put(meeting.asPlace());
    try (var threads = Executors.newFixedThreadPool(3)) {
      Callable<Integer> reader =
          () -> {
            var odd = 0;
            while (!done.get()) {
              odd += here().size() == 1 ? 0 : 1;
            }
            return odd;
          };
      var readers = List.of(threads.submit(reader), threads.submit(reader));
      var moving = meeting;
      for (var i = 0; i < 20_000; i++) {
        moving = moving.movedTo(CENTER.latitude() + (i % 7) * 1e-5, CENTER.longitude());
        index.put(moving.asPlace());
      }
      done.set(true);
      assertThat(readers.get(0).get()).isZero();
      assertThat(readers.get(1).get()).isZero();
    }
  }

  @Test
  void writersOnManyThreadsLoseNothing() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Integer> writer =
          () -> {
            for (var i = 0; i < 5000; i++) {
              index.put(meetingAt(CENTER).asPlace());
            }
            return 0;
          };
      for (var result : threads.invokeAll(List.of(writer, writer, writer, writer))) {
        result.get();
      }
    }
    assertThat(index.size()).isEqualTo(20_000);
  }
}
