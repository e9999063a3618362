package org.verifiedcompliance.application.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.NodeBus;
import org.verifiedcompliance.application.stream.Wakes;

/**
 * The stream as it happens, on one node. A wake makes this node look and tells the others, at most
 * every {@link #ANNOUNCE_PAUSE}; without any wake it looks once a second.
 */
public final class LiveHub implements LiveChanges, Wakes {
  /** Between two announcements, so that many writes at once cost the other nodes one look. */
  public static final Duration ANNOUNCE_PAUSE = Duration.ofMillis(20);

  private final Spell spell;
  private final Head head;
  private final CatchUp catchUp;
  private final NodeBus bus;
  private final int capacity;
  private final Signal unannounced = new Signal();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  /**
   * Does nothing before it is started.
   *
   * @param capacity how many messages may wait for one subscriber before it overflows
   * @param troubles hears of what goes wrong meanwhile
   */
  public LiveHub(
      ChangeLog log, StreamMessages messages, NodeBus bus, int capacity, Troubles troubles) {
    this.spell = new Spell(troubles);
    this.head = new Head(log, messages, spell);
    this.catchUp = new CatchUp(log, messages);
    this.bus = bus;
    this.capacity = capacity;
  }

  /** Begins to follow the stream and to listen to the other nodes. */
  public void start() {
    bus.onAnnounced(head::wake);
    threads.add(Thread.ofVirtual().name("stream-head").start(head::follow));
    threads.add(Thread.ofVirtual().name("stream-announcer").start(this::announceAll));
  }

  /** Ends, and closes all subscriptions. */
  public void stop() {
    threads.forEach(Thread::interrupt);
    head.listening().forEach(Subscriber::close);
    for (var thread : threads) {
      join(thread);
    }
  }

  @Override
  public void wake() {
    head.wake();
    unannounced.raise();
  }

  @Override
  public Subscription subscribe(Scope scope, @Nullable MessageId since, Sink sink) {
    var subscriber = new Subscriber(head, catchUp, scope, sink, capacity, spell);
    if (since == null) {
      subscriber.startLive();
    } else {
      subscriber.startAfter(since);
    }
    return subscriber;
  }

  /** How many listen on this node. */
  public int listeners() {
    return head.listening().size();
  }

  private void announceAll() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        unannounced.await();
        announce();
        Thread.sleep(ANNOUNCE_PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void announce() {
    try {
      bus.announce();
    } catch (RuntimeException e) {
      // the others look by themselves within a second
      spell.met(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
