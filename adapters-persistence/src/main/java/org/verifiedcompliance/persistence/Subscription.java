package org.verifiedcompliance.persistence;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscriber, served in order by a thread of its own. */
final class Subscription {
  private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

  private final String channel;
  private final Consumer<String> payload;
  private final Runnable resync;
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final Thread worker;

  Subscription(String channel, Consumer<String> payload, Runnable resync) {
    this.channel = channel;
    this.payload = payload;
    this.resync = resync;
    this.worker = Thread.ofVirtual().name("announcements-" + channel).start(this::work);
  }

  String channel() {
    return channel;
  }

  /** A connection listens from now on; all that came before may have been missed. */
  void connected() {
    waiting.add(resync);
  }

  /** Takes a payload if it is of this channel. */
  void offer(String name, String content) {
    if (name.equals(channel)) {
      waiting.add(() -> payload.accept(content));
    }
  }

  void stop() {
    worker.interrupt();
    try {
      worker.join(Duration.ofSeconds(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (!succeeds(waiting.take())) {
          resyncUntilItSucceeds();
        }
      }
    } catch (InterruptedException _) {
      // stopped
    }
  }

  private void resyncUntilItSucceeds() throws InterruptedException {
    var backoff = new Backoff();
    do {
      backoff.pause();
    } while (!succeeds(resync));
  }

  private boolean succeeds(Runnable step) {
    try {
      step.run();
      return true;
    } catch (RuntimeException failure) {
      LOG.warn("a subscriber of {} failed and will read all anew", channel, failure);
      return false;
    }
  }
}
