package org.verifiedcompliance.application.live;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.domain.meetings.MeetingId;

/**
 * One who listens: reads what it missed, joins the others, reads what came in between, and takes
 * what is live from then on.
 */
final class Subscriber implements Subscription {
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Head head;
  private final Spell spell;
  private final CatchUp catchUp;
  private final Sink sink;
  private final BlockingQueue<StreamMessage> waiting;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Signal closing = new Signal();
  private volatile Scope scope;
  private volatile @Nullable Thread thread;

  Subscriber(Head head, CatchUp catchUp, Scope scope, Sink sink, int capacity, Spell spell) {
    this.spell = spell;
    this.head = head;
    this.catchUp = catchUp;
    this.scope = scope;
    this.sink = sink;
    this.waiting = new ArrayBlockingQueue<>(capacity);
  }

  /** Begins with what comes from now on: it has joined when this returns. */
  void startLive() {
    var joined = head.join(this);
    start(() -> takeAll(joined));
  }

  /** Begins with what came after this message. */
  void startAfter(MessageId since) {
    start(() -> {
      var missed = replay(since.before(), since, null);
      var joined = joinWhenReachable();
      // the log may be ahead of the head, which then hands over again what was read there
      takeAll(replay(missed, since, joined));
    });
  }

  /** Takes what it wants of these; never waits. */
  void offer(List<StreamMessage> told) {
    for (var message : told) {
      if (scope.wants(message) && !waiting.offer(message)) {
        overflow();
        return;
      }
    }
  }

  @Override
  public void follow(MeetingId meeting) {
    if (scope instanceof Scope.Own(var viewer, var followed)) {
      var more = new HashSet<>(followed);
      more.add(meeting);
      scope = new Scope.Own(viewer, more);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      head.leave(this);
      waiting.clear();
      closing.raise();
      var running = thread;
      if (running != null && running != Thread.currentThread()) {
        running.interrupt();
      }
    }
  }

  private void overflow() {
    if (!closed.get()) {
      close();
      // the subscriber's own thread may be the one that waits for a slow reader
      Thread.ofVirtual().start(sink::overflowed);
    }
  }

  private void start(Work work) {
    var fresh = Thread.ofVirtual().name("subscriber").unstarted(() -> run(work));
    thread = fresh;
    fresh.start();
  }

  private void run(Work work) {
    try {
      work.run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /**
   * Hands over what the log has after a position, at least up to another, else to the end.
   *
   * @return how far it came
   */
  private Position replay(Position after, MessageId since, @Nullable Position enough)
      throws InterruptedException {
    var at = after;
    while (!closed.get()) {
      var part = read(at);
      for (var message : part.wanted()) {
        if (message.id().compareTo(since) > 0) {
          accept(message);
        }
      }
      at = part.end(at);
      if (part.isLast() || (enough != null && at.compareTo(enough) >= 0)) {
        break;
      }
    }
    return at;
  }

  private CatchUp.Part read(Position after) throws InterruptedException {
    while (true) {
      try {
        return catchUp.read(scope, after);
      } catch (RuntimeException e) {
        spell.met(e);
        pause();
      }
    }
  }

  private Position joinWhenReachable() throws InterruptedException {
    while (true) {
      try {
        return head.join(this);
      } catch (RuntimeException e) {
        spell.met(e);
        pause();
      }
    }
  }

  /** The store is away; who waits may leave meanwhile. */
  private void pause() throws InterruptedException {
    closing.await(RETRY);
    if (closed.get()) {
      throw new InterruptedException();
    }
  }

  private void takeAll(Position after) throws InterruptedException {
    sink.caughtUp();
    while (!closed.get()) {
      var message = waiting.take();
      if (message.id().position().compareTo(after) > 0) {
        accept(message);
      }
    }
  }

  private void accept(StreamMessage message) throws InterruptedException {
    if (closed.get()) {
      throw new InterruptedException();
    }
    sink.accept(message);
  }

  /** What its thread does. */
  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }
}
