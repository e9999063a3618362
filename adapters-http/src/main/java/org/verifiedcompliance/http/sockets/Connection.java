package org.verifiedcompliance.http.sockets;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.application.live.MessageId;
import org.verifiedcompliance.application.live.Scope;
import org.verifiedcompliance.application.live.Sink;
import org.verifiedcompliance.application.live.StreamMessage;
import org.verifiedcompliance.application.live.Subscription;
import org.verifiedcompliance.application.sockets.Listening;
import org.verifiedcompliance.application.sockets.Pass;
import org.verifiedcompliance.domain.meetings.MeetingId;

/**
 * One who listens, whatever the transport. Nothing is sent while it is in doubt whether the pass
 * still holds, and nothing after it has ended.
 */
final class Connection implements Sink {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final Scope scope;
  private final Wire wire;
  private final Frames frames;
  private final Connections all;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition settled = lock.newCondition();
  private volatile Pass pass;
  private volatile MessageId last;
  private volatile @Nullable Subscription subscription;
  private volatile long sendingSince;
  private int doubts;
  private int settledDoubts;

  Connection(Pass pass, Scope scope, MessageId since, Wire wire, Frames frames, Connections all) {
    this.pass = pass;
    this.scope = scope;
    this.last = since;
    this.wire = wire;
    this.frames = frames;
    this.all = all;
  }

  Pass pass() {
    return pass;
  }

  Wire wire() {
    return wire;
  }

  /** Goes on with a newer token of the same person; false when it is not that. */
  boolean renew(Pass newer) {
    if (!pass.continuesAs(newer)) {
      return false;
    }
    pass = newer;
    return true;
  }

  /** Begins to listen. */
  void start(Listening listening) {
    subscription = listening.begin(scope, last, this);
    if (closed.get()) {
      stopListening();
    }
  }

  /** Whether it listens to all that is its person's, and can follow meetings besides. */
  boolean isOwn() {
    return scope instanceof Scope.Own;
  }

  void follow(MeetingId meeting) {
    if (subscription instanceof Subscription open) {
      open.follow(meeting);
    }
  }

  @Override
  public void accept(StreamMessage message) {
    if (say(() -> frames.of(message))) {
      last = message.id();
    }
  }

  @Override
  public void caughtUp() {
    say(() -> Frame.ready(last.toString()));
    wire.caughtUp();
  }

  @Override
  public void overflowed() {
    end(Ending.TOO_SLOW);
  }

  /** Ends it; only the first reason counts. */
  void end(Ending ending) {
    if (leave()) {
      wire.close(ending);
    }
  }

  /** The client is gone. */
  void gone() {
    leave();
  }

  /** From now on nothing is sent until the doubt is settled. */
  int doubt() {
    lock.lock();
    try {
      return ++doubts;
    } finally {
      lock.unlock();
    }
  }

  /** How often it was in doubt. */
  int doubts() {
    lock.lock();
    try {
      return doubts;
    } finally {
      lock.unlock();
    }
  }

  /** The pass held when it was looked at, at which time there had been so many doubts. */
  void trust(int sinceDoubt) {
    lock.lock();
    try {
      settledDoubts = Math.max(settledDoubts, sinceDoubt);
      settled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a write is under way. */
  boolean isSending() {
    return sendingSince != 0;
  }

  /** Ends what is over by the clock, or takes too long. */
  void check(Instant now, long nanos, SocketLimits limits) {
    var sending = sendingSince;
    if (!now.isBefore(pass.until())) {
      end(Ending.PASS_ENDED);
    } else if (sending != 0 && nanos - sending > limits.patience().toNanos()) {
      end(Ending.TOO_SLOW);
    } else if (nanos - wire.heardAt() > limits.idle().toNanos()) {
      end(Ending.IDLE);
    }
  }

  private boolean say(Supplier<Frame> frame) {
    try {
      if (!maySend()) {
        return false;
      }
      sendingSince = all.nanos() | 1;
      wire.send(frame.get());
      sendingSince = 0;
      return true;
    } catch (IOException e) {
      LOG.debug("a listener is gone", e);
      leave();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // an open line on which nothing comes any more would look like one on which nothing happens
      LOG.warn("a message cannot be told", e);
      end(Ending.FAILED);
    }
    return false;
  }

  private boolean maySend() throws InterruptedException {
    lock.lock();
    try {
      while (settledDoubts < doubts && !closed.get()) {
        settled.await();
      }
    } finally {
      lock.unlock();
    }
    if (!all.now().isBefore(pass.until())) {
      end(Ending.PASS_ENDED);
    }
    return !closed.get();
  }

  private boolean leave() {
    if (!closed.compareAndSet(false, true)) {
      return false;
    }
    all.leave(this);
    trust(Integer.MAX_VALUE);
    stopListening();
    return true;
  }

  private void stopListening() {
    if (subscription instanceof Subscription open) {
      open.close();
    }
  }
}
