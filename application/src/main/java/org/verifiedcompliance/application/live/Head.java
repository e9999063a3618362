package org.verifiedcompliance.application.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Position;

/**
 * Follows the end of the stream for everybody on this node: each change is read once and handed to
 * all who want it. While nobody listens, nothing is read.
 */
final class Head {
  /** How long a wake that got lost may hold a change back. */
  static final Duration POLL = Duration.ofSeconds(1);

  private static final int PAGE = 500;
  private static final Duration FIRST_LOOK = Duration.ofMillis(1);
  private static final Duration LAST_LOOK = Duration.ofMillis(50);

  private final ChangeLog log;
  private final StreamMessages messages;
  private final Spell spell;
  private final Signal signal = new Signal();
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Subscriber> subscribers = new ArrayList<>();
  private Position at = Position.START;

  Head(ChangeLog log, StreamMessages messages, Spell spell) {
    this.log = log;
    this.messages = messages;
    this.spell = spell;
  }

  void wake() {
    signal.raise();
  }

  /** Gives it all that comes from now on; tells the last position before that. */
  Position join(Subscriber subscriber) {
    lock.lock();
    try {
      if (subscribers.isEmpty()) {
        at = log.head();
      }
      subscribers.add(subscriber);
      return at;
    } finally {
      lock.unlock();
    }
  }

  void leave(Subscriber subscriber) {
    lock.lock();
    try {
      subscribers.remove(subscriber);
    } finally {
      lock.unlock();
    }
  }

  /** Everybody who listens. */
  List<Subscriber> listening() {
    lock.lock();
    try {
      return List.copyOf(subscribers);
    } finally {
      lock.unlock();
    }
  }

  /** Reads and hands over until the thread is interrupted. */
  void follow() {
    var pause = FIRST_LOOK;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (advances()) {
          signal.await(pause);
          pause = pause.compareTo(LAST_LOOK) < 0 ? pause.multipliedBy(2) : pause;
        } else {
          pause = FIRST_LOOK;
          signal.await(POLL);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hands over what can be read; whether more waits only for running transactions. */
  private boolean advances() {
    try {
      while (handsOver()) {
        // a full page: there may be more
      }
      var isHiding = isHiding();
      spell.isOver();
      return isHiding;
    } catch (RuntimeException e) {
      // the next look tries again, from the same position
      spell.met(e);
      return false;
    }
  }

  private boolean handsOver() {
    lock.lock();
    try {
      if (subscribers.isEmpty()) {
        return false;
      }
      var page = log.listAll(at, PAGE);
      if (!page.isEmpty()) {
        var told = messages.of(page);
        List.copyOf(subscribers).forEach(subscriber -> subscriber.offer(told));
        at = page.getLast().position();
      }
      return page.size() == PAGE;
    } finally {
      lock.unlock();
    }
  }

  private boolean isHiding() {
    lock.lock();
    try {
      return !subscribers.isEmpty() && log.isHiding(at);
    } finally {
      lock.unlock();
    }
  }
}
