package org.verifiedcompliance.domain.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.verifiedcompliance.domain.meetings.MeetingFixture.meetingAt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.people.PersonId;

/** What everything that finds meetings nearby must do. Every test starts without a meeting. */
public interface NearbyMeetingsContract {
  /** How far an answer may be off the exact geodesic. */
  double TOLERANCE_M = 1e-6;

  NearbyMeetings nearby();

  /** Brings new meetings (version 1) and changed ones (above) to where they are found. */
  void keep(List<Meeting> meetings);

  /** A person who can publish. */
  PersonId publisher();

  /** Exact everywhere. */
  Geodesic geodesic();

  private void keep(MeetingFixture... meetings) {
    keep(Stream.of(meetings).map(MeetingFixture::build).toList());
  }

  private static NearbyQuery around(double latitude, double longitude, double radius) {
    return around(new Coordinate(latitude, longitude), radius);
  }

  private static NearbyQuery around(Coordinate center, double radius) {
    return new NearbyQuery(center, new Meters(radius), 200, true, null);
  }

  private static NearbyQuery seenBy(@Nullable PersonId viewer) {
    return new NearbyQuery(new Coordinate(52.5, 13.4), new Meters(5000), 50, true, viewer);
  }

  private List<MeetingId> found(NearbyQuery query) {
    return nearby().find(query).stream().map(NearbyMeeting::meeting).toList();
  }

  @Test
  default void findsNothingWhereNothingIs() {
    assertThat(nearby().find(around(52.5, 13.4, 100_000))).isEmpty();
    keep(meetingAt(-52.5, -166.6));
    assertThat(nearby().find(around(52.5, 13.4, 100_000))).isEmpty();
  }

  @Test
  default void answersTheNearestFirstWithItsDistance() {
    var center = new Coordinate(52.5, 13.4);
    var far = meetingAt(52.53, 13.4);
    var near = meetingAt(52.5, 13.41);
    var here = meetingAt(center);
    keep(far, near, here);

    var answer = nearby().find(around(center, 5000));

    assertThat(answer)
        .extracting(NearbyMeeting::meeting)
        .containsExactly(here.id(), near.id(), far.id());
    assertThat(answer.getFirst().distance().value()).isLessThan(TOLERANCE_M);
    assertThat(answer.getLast().distance().value())
        .isCloseTo(geodesic().distance(center, far.place()).value(), offset(TOLERANCE_M));
  }

  @Test
  default void findsAcrossTheAntimeridian() {
    var east = meetingAt(-16.8, 179.9995);
    var west = meetingAt(-16.8, -179.9995);
    var edge = meetingAt(-16.8, 180);
    var otherEdge = meetingAt(-16.8, -180);
    keep(east, west, edge, otherEdge);

    for (var longitude : new double[] {179.999, -179.999, 180, -180}) {
      assertThat(found(around(-16.8, longitude, 500)))
          .containsExactlyInAnyOrder(east.id(), west.id(), edge.id(), otherEdge.id());
    }
  }

  @Test
  default void findsAroundBothPoles() {
    for (var sign : new int[] {1, -1}) {
      var pole = meetingAt(sign * 90, 0);
      var samePole = meetingAt(sign * 90, 135);
      var behind = meetingAt(sign * 89.999, -170);
      var before = meetingAt(sign * 89.999, 10);
      var far = meetingAt(sign * 89.9, 10);
      keep(pole, samePole, behind, before, far);

      assertThat(found(around(sign * 89.9995, 10, 200)))
          .containsExactlyInAnyOrder(pole.id(), samePole.id(), behind.id(), before.id());
      assertThat(found(around(sign * 90, -77, 200))).hasSize(4);
      assertThat(found(around(sign * 89.95, -170, 20_000))).hasSize(5).endsWith(far.id());
    }
  }

  @Test
  default void theEdgeBelongsToTheCircleToTheMillimetre() {
    var center = new Coordinate(47.3769, 8.5417);
    var places =
        List.of(
            new Coordinate(47.3769, 8.55),
            new Coordinate(47.4, 8.5417),
            new Coordinate(47.0, 7.8),
            new Coordinate(48.1, 8.9));
    keep(places.stream().map(MeetingFixture::meetingAt).toArray(MeetingFixture[]::new));

    for (var i = 0; i < places.size(); i++) {
      var distance = geodesic().distance(center, places.get(i)).value();
      assertThat(found(around(center, distance + 0.0005))).hasSize(i + 1);
      assertThat(found(around(center, distance))).hasSize(i + 1);
      assertThat(found(around(center, distance - 0.0005))).hasSize(i);
    }
  }

  @Test
  default void aRadiusOfZeroFindsTheSamePlaceOnly() {
    var here = meetingAt(1, 1);
    keep(here, meetingAt(1, 1.0000001));

    assertThat(found(around(1, 1, 0))).containsExactly(here.id());
  }

  @Test
  default void theSameDistanceIsOrderedById() {
    var ids =
        Stream.of("00000000", "7fffffff", "80000000", "ffffffff")
            .map(start -> new MeetingId(UUID.fromString(start + "-0000-7000-8000-000000000000")))
            .toList();
    for (var index : new int[] {2, 0, 3, 1}) {
      keep(meetingAt(10, 10).id(ids.get(index)));
    }

    assertThat(found(around(10, 10.001, 1000))).isEqualTo(ids);
    var firstTwo = new NearbyQuery(new Coordinate(10, 10), new Meters(9), 2, true, null);
    assertThat(found(firstTwo)).isEqualTo(ids.subList(0, 2));
  }

  @Test
  default void answersNoMoreThanTheLimit() {
    var crowd = new ArrayList<MeetingFixture>();
    for (var i = 0; i < 300; i++) {
      crowd.add(meetingAt(20 + i * 1e-5, 20));
    }
    keep(crowd.toArray(MeetingFixture[]::new));

    for (var limit : new int[] {1, 2, 50, 200}) {
      var query = new NearbyQuery(new Coordinate(20, 20), new Meters(5000), limit, true, null);
      assertThat(found(query))
          .isEqualTo(crowd.stream().limit(limit).map(MeetingFixture::id).toList());
    }
  }

  @Test
  default void leavesOutTheDeactivatedUnlessAsked() {
    var active = meetingAt(5, 5);
    var inactive = meetingAt(5, 5.001).inactive();
    keep(active, inactive);
    var center = new Coordinate(5, 5);

    assertThat(found(new NearbyQuery(center, new Meters(999), 9, true, null)))
        .containsExactly(active.id());
    assertThat(found(new NearbyQuery(center, new Meters(999), 9, false, null)))
        .containsExactly(active.id(), inactive.id());
  }

  @Test
  default void showsPrivateMeetingsToTheirCreatorOnly() {
    var creator = publisher();
    var open = meetingAt(52.5, 13.4).by(creator);
    var hidden = meetingAt(52.5, 13.401).by(creator).privately();
    var nobodys = meetingAt(52.5, 13.402).privately();
    keep(open, hidden, nobodys);

    assertThat(found(seenBy(creator))).containsExactly(open.id(), hidden.id());
    assertThat(found(seenBy(publisher()))).containsExactly(open.id());
    assertThat(found(seenBy(null))).containsExactly(open.id());
  }

  @Test
  default void followsAMeetingThatMoves() {
    var meeting = meetingAt(30, 30);
    keep(meeting);
    var moved = meeting.movedTo(-30, -150);
    keep(moved);

    assertThat(found(around(30, 30, 100_000))).isEmpty();
    assertThat(found(around(-30, -150, 10))).containsExactly(meeting.id());
  }

  @Test
  default void followsAMeetingThatIsHiddenOrDeactivated() {
    var hidden = meetingAt(30, 30);
    var ended = meetingAt(30, 30);
    keep(hidden, ended);
    keep(hidden.next().privately(), ended.next().inactive());

    assertThat(found(around(30, 30, 100))).isEmpty();
  }

  @Test
  default void agreesWithMeasuringEveryMeeting() {
    var meetings = new InMemoryMeetings();
    var random = new SplittableRandom(7);
    meetings.addAll(NearbySamples.meetings(random, 3000, publisher()));
    keep(meetings.all());
    var everyOne = new InMemoryNearbyMeetings(meetings, geodesic());

    for (var i = 0; i < 300; i++) {
      var query = NearbySamples.query(random);
      var expected = everyOne.find(query);
      var answer = nearby().find(query);
      assertThat(answer)
          .as("query %s: %s", i, query)
          .usingElementComparator(sameWithinTolerance())
          .isEqualTo(expected);
    }
  }

  private static Comparator<NearbyMeeting> sameWithinTolerance() {
    return (left, right) ->
        left.meeting().equals(right.meeting())
                && Math.abs(left.distance().value() - right.distance().value()) < TOLERANCE_M
            ? 0
            : 1;
  }
}
