package org.verifiedcompliance.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.live.StreamMessage.Notice;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.InMemoryChanges;
import org.verifiedcompliance.application.stream.InMemoryNodes;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.InMemorySessions;

class LiveHubTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final int CAPACITY = 64;
  private static final MessageId BEGINNING = MessageId.after(Position.START);

  private final InMemoryChanges changes = new InMemoryChanges();
  private final InMemoryNodes nodes = new InMemoryNodes();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(new InMemoryPeople(), meetings);
  private final StreamMessages messages =
      new StreamMessages(
          sessions, meetings, new MeetingViews(new WeeklyOccurrences(), new TestClock()));
  private final LiveHub hub = new LiveHub(changes, messages, nodes.newNode(), CAPACITY, _ -> {});
  private final PersonId person = new PersonId(UUID.randomUUID());
  private final Scope own = new Scope.Own(new Viewer(person, false), Set.of());
  private final CollectingSink sink = new CollectingSink();

  @BeforeEach
  void start() {
    hub.start();
  }

  @AfterEach
  void stop() {
    hub.stop();
  }

  private UUID tell(PersonId to) {
    var notification = UUID.randomUUID();
    changes.append(Outbox.Entry.to(to, Topic.NOTIFICATION, notification, "created", false, NOW));
    return notification;
  }

  private static List<UUID> notices(List<StreamMessage> messages) {
    return messages.stream().map(message -> ((Notice) message).notification()).toList();
  }

  @Test
  void whoListensHearsTheirOwnAndNothingOfOthers() throws InterruptedException {
    tell(person);
    hub.subscribe(own, null, sink);
    tell(new PersonId(UUID.randomUUID()));
    var told = tell(person);
    hub.wake();

    assertThat(notices(sink.await(1))).containsExactly(told);
  }

  @Test
  void aWakeThatIsLostCostsASecondAndNoMessage() throws InterruptedException {
    hub.subscribe(own, null, sink);
    var told = tell(person);

    assertThat(notices(sink.await(1))).containsExactly(told);
  }

  @Test
  void aWakeOnOneNodeIsAWakeOnAll() throws InterruptedException {
    var other = new LiveHub(changes, messages, nodes.newNode(), CAPACITY, _ -> {});
    other.start();
    try {
      hub.subscribe(own, null, sink);
      var told = tell(person);
      other.wake();

      assertThat(notices(sink.await(1))).containsExactly(told);
    } finally {
      other.stop();
    }
  }

  @Test
  void whoComesBackGetsWhatWasMissedAndThenWhatIsLive() throws InterruptedException {
    var told = new ArrayList<UUID>();
    for (int i = 0; i < 3 * CatchUp.PAGE; i++) {
      told.add(tell(person));
    }
    var third = MessageId.parse("0-3-3").orElseThrow();

    hub.subscribe(own, third, sink);
    sink.awaitLive();
    told.add(tell(person));
    hub.wake();

    assertThat(notices(sink.await(told.size() - 3))).isEqualTo(told.subList(3, told.size()));
  }

  @Test
  void thereIsNeitherHoleNorDoubleBetweenTheLogAndWhatIsLive() throws InterruptedException {
    int count = 3_000;
    var roomy = new LiveHub(changes, messages, nodes.newNode(), count, _ -> {});
    roomy.start();
    var sinks = new ArrayList<CollectingSink>();
    var writer = Thread.ofVirtual().start(() -> tellAll(count, roomy));
    for (int i = 0; i < 30; i++) {
      sinks.add(new CollectingSink());
      roomy.subscribe(own, BEGINNING, sinks.getLast());
      sinks.getLast().await((i + 1) * 20);
    }
    writer.join();

    var all = changes.listAll(Position.START, count + 1).stream().map(Change::position).toList();
    for (var each : sinks) {
      assertThat(each.await(count)).extracting(message -> message.id().position()).isEqualTo(all);
    }
    roomy.stop();
  }

  private void tellAll(int count, LiveHub awake) {
    for (int i = 0; i < count; i++) {
      tell(person);
      awake.wake();
      Thread.yield();
    }
  }

  @Test
  void aSlowReaderOverflowsAloneAndMissesNothingWhenItComesBack() throws Exception {
    var taken = new CollectingSink();
    var release = new CountDownLatch(1);
    hub.subscribe(own, null, new Slow(taken, release));
    hub.subscribe(own, null, sink);
    var told = new ArrayList<UUID>();
    for (int i = 0; i < 3 * CAPACITY; i++) {
      told.add(tell(person));
      hub.wake();
      sink.await(i + 1);
    }
    taken.awaitOverflow();
    assertThat(hub.listeners()).isEqualTo(1);
    release.countDown();
    var first = taken.await(1);

    hub.subscribe(own, first.getLast().id(), taken);

    assertThat(notices(taken.await(told.size()))).isEqualTo(told);
    assertThat(notices(sink.await(told.size()))).isEqualTo(told);
  }

  @Test
  void whoLeavesHearsNoMore() throws InterruptedException {
    var left = new CollectingSink();
    var subscription = hub.subscribe(own, null, left);
    hub.subscribe(own, null, sink);
    subscription.close();
    tell(person);
    hub.wake();
    sink.await(1);

    assertThat(left.await(0)).isEmpty();
    assertThat(hub.listeners()).isEqualTo(1);
  }

  /** Takes one message and is then busy until it is released. */
  private record Slow(CollectingSink target, CountDownLatch release) implements Sink {
    @Override
    public void accept(StreamMessage message) {
      target.accept(message);
      try {
        release.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void overflowed() {
      target.overflowed();
    }
  }
}
