package org.verifiedcompliance.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.live.StreamMessage.Notice;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.InMemoryNodes;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.StreamWorld;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.domain.people.PersonId;

/** The head of the stream when its store hides changes, is away, or has more than a page. */
class HeadTest {
  private static final int MORE_THAN_A_PAGE = 1_203;

  private final StreamWorld world = new StreamWorld();
  private final PersonId person = world.newPerson();
  private final Unsteady log = new Unsteady(world.changes);
  private final Queue<RuntimeException> troubles = new ConcurrentLinkedQueue<>();
  private final LiveHub hub =
      new LiveHub(
          log,
          new StreamMessages(world.sessions, world.meetings, world.views),
          new InMemoryNodes().newNode(),
          2 * MORE_THAN_A_PAGE,
          troubles::add);
  private final Scope own = new Scope.Own(new Viewer(person, false), Set.of());
  private final CollectingSink sink = new CollectingSink();

  @AfterEach
  void stop() {
    hub.stop();
  }

  private UUID tell() {
    var notice = UUID.randomUUID();
    world.changes.append(
        Outbox.Entry.to(person, Topic.NOTIFICATION, notice, "created", false, StreamWorld.NOW));
    return notice;
  }

  private static List<UUID> notices(List<StreamMessage> messages) {
    return messages.stream().map(message -> ((Notice) message).notification()).toList();
  }

  @Test
  void moreThanAPageIsHandedOverAtOnce() throws InterruptedException {
    hub.subscribe(own, null, sink);
    var told = new ArrayList<UUID>();
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      told.add(tell());
    }
    hub.start();

    assertThat(notices(sink.await(MORE_THAN_A_PAGE))).isEqualTo(told);
  }

  @Test
  void aChangeThatWaitsForARunningTransactionComesWithoutAFurtherWake()
      throws InterruptedException {
    log.hidden = true;
    hub.subscribe(own, null, sink);
    hub.start();
    var told = tell();
    hub.wake();
    assertThat(log.asked.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(sink.await(0)).isEmpty();
    log.hidden = false;

    assertThat(notices(sink.await(1))).containsExactly(told);
  }

  @Test
  void nothingIsMissedWhileTheStoreIsAway() throws InterruptedException {
    hub.subscribe(own, null, sink);
    log.failures.set(2);
    hub.start();
    var first = tell();
    hub.wake();
    var second = tell();
    hub.wake();

    assertThat(notices(sink.await(2))).containsExactly(first, second);
    assertThat(log.failures.get()).isNegative();
    assertThat(troubles).as("told once for a row of failures").hasSize(1);
  }

  @Test
  void whatWasToldWhileNobodyListenedIsNotHandedOver() throws InterruptedException {
    hub.start();
    tell();
    hub.wake();
    hub.subscribe(own, null, sink);
    var told = tell();
    hub.wake();

    assertThat(notices(sink.await(1))).containsExactly(told);
  }

  /** A log that can be away, and that can hide what running transactions hold back. */
  private static final class Unsteady implements ChangeLog {
    private final ChangeLog changes;
    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(8);
    private volatile boolean hidden;

    private Unsteady(ChangeLog changes) {
      this.changes = changes;
    }

    @Override
    public List<Change> list(Viewer viewer, Position after, int limit) {
      return hidden ? List.of() : changes.list(viewer, after, limit);
    }

    @Override
    public List<Change> listAll(Position after, int limit) {
      if (failures.getAndDecrement() > 0) {
        throw new IllegalStateException("the store is away");
      }
      return hidden ? List.of() : changes.listAll(after, limit);
    }

    @Override
    public List<Change> listOfSession(UUID session, Position after, int limit) {
      return hidden ? List.of() : changes.listOfSession(session, after, limit);
    }

    @Override
    public Position head() {
      return changes.head();
    }

    @Override
    public boolean isHiding(Position after) {
      if (hidden) {
        asked.countDown();
      }
      return hidden && changes.head().compareTo(after) > 0;
    }
  }
}
