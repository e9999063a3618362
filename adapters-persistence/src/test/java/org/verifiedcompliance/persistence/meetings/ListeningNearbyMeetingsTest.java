package org.verifiedcompliance.persistence.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.meetings.MeetingFixture.meetingAt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.NearbyIndex;
import org.verifiedcompliance.domain.meetings.NearbyMeeting;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.persistence.Announcements;
import org.verifiedcompliance.persistence.DatabaseExtension;

/** Two nodes on one database. */
class ListeningNearbyMeetingsTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private static final Coordinate HERE = new Coordinate(52.5, 13.4);

  private final JdbiMeetings meetings = new JdbiMeetings(database.jdbi());
  private final Node one = new Node();
  private final Node two = new Node();

  /** An index that tells the test what happens to it. */
  private static final class Told implements NearbyIndex {
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private volatile List<MeetingPlace> places = List.of();

    @Override
    public synchronized void put(MeetingPlace place) {
      var kept = new ArrayList<>(places);
      kept.removeIf(known -> known.meeting().equals(place.meeting()));
      kept.add(place);
      places = kept;
      events.add("put " + place.meeting().value() + " " + place.version());
    }

    @Override
    public synchronized void remove(MeetingId meeting) {
      var kept = new ArrayList<>(places);
      kept.removeIf(known -> known.meeting().equals(meeting));
      places = kept;
      events.add("remove " + meeting.value());
    }

    @Override
    public void replaceAll(Consumer<Consumer<MeetingPlace>> loader) {
      var loaded = new ArrayList<MeetingPlace>();
      loader.accept(loaded::add);
      places = loaded;
      events.add("loaded " + loaded.size());
    }

    @Override
    public List<NearbyMeeting> find(NearbyQuery query) {
      return places.stream()
          .filter(query::wants)
          .map(place -> new NearbyMeeting(place.meeting(), Meters.ZERO))
          .toList();
    }

    void await(String event) throws InterruptedException {
      await(event::equals);
    }

    void await(Predicate<String> wanted) throws InterruptedException {
      var event = events.poll(20, TimeUnit.SECONDS);
      while (event != null && !wanted.test(event)) {
        event = events.poll(20, TimeUnit.SECONDS);
      }
      assertThat(event).as("the event arrives").isNotNull();
    }
  }

  /** What stands for one server. */
  private static final class Node {
    final Told index = new Told();
    final Announcements announcements = new Announcements(database.settings());
    final ListeningNearbyMeetings nearby =
        new ListeningNearbyMeetings(
            index,
            new PointNearbyMeetings(database.jdbi(), (from, to) -> new Meters(7)),
            new JdbiMeetingPlaces(database.jdbi()),
            announcements);

    List<NearbyMeeting> found() {
      return nearby.find(new NearbyQuery(HERE, new Meters(100), 200, true, null));
    }
  }

  @BeforeEach
  void start() throws InterruptedException {
    MeetingTable.clear(database.jdbi());
    for (var node : List.of(one, two)) {
      node.nearby.start();
      node.announcements.start();
      node.index.await("loaded 0");
    }
  }

  @AfterEach
  void stop() {
    one.announcements.stop();
    two.announcements.stop();
  }

  @Test
  void everyNodeHearsOfEveryChange() throws InterruptedException {
    var meeting = meetingAt(HERE);
    meetings.add(meeting.build());
    meetings.update(meeting.next().inactive().build());
    database.jdbi().useHandle(handle -> handle.execute("DELETE FROM meeting"));

    for (var node : List.of(one, two)) {
      node.index.await("remove " + meeting.id().value());
      assertThat(node.found()).isEmpty();
    }
  }

  @Test
  void aNewMeetingIsFoundOnTheOtherNode() throws InterruptedException {
    var meeting = meetingAt(HERE);
    meetings.add(meeting.build());

    two.index.await("put " + meeting.id().value() + " 1");
    assertThat(two.found()).containsExactly(new NearbyMeeting(meeting.id(), Meters.ZERO));
  }

  @Test
  void manyAtOnceAreAnnouncedInPartsAndTooManyAsAReload() throws InterruptedException {
    var some = crowd(950);
    meetings.addAll(some);
    for (var i = 0; i < some.size(); i++) {
      one.index.await(event -> event.startsWith("put "));
    }
    assertThat(one.index.events).doesNotContain("loaded 950");

    database
        .jdbi()
        .useHandle(handle -> {
          meetings.addAll(crowd(5000));
          handle.execute("UPDATE meeting SET version = version + 1");
        });
    one.index.await("loaded 5950");
  }

  private static List<Meeting> crowd(int count) {
    var crowd = new ArrayList<Meeting>();
    for (var i = 0; i < count; i++) {
      crowd.add(meetingAt(HERE).build());
    }
    return crowd;
  }

  @Test
  void whileTheConnectionIsLostTheDatabaseAnswersAndAfterwardsAllIsLoaded()
      throws InterruptedException {
    one.announcements.stop();
    var meeting = meetingAt(HERE);
    meetings.add(meeting.build());

    assertThat(one.nearby.isCurrent()).isFalse();
    assertThat(one.found()).containsExactly(new NearbyMeeting(meeting.id(), new Meters(7)));

    killListeners();
    two.index.await("loaded 1");
    assertThat(two.index.find(new NearbyQuery(HERE, new Meters(1), 9, true, null))).hasSize(1);
  }

  private static void killListeners() {
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND query LIKE 'LISTEN%'
                """));
  }

  @Test
  void beforeItIsLoadedTheDatabaseAnswers() {
    var fresh = new Node();
    var meeting = meetingAt(HERE);
    meetings.add(meeting.build());

    assertThat(fresh.nearby.isCurrent()).isFalse();
    assertThat(fresh.found()).containsExactly(new NearbyMeeting(meeting.id(), new Meters(7)));
  }
}
