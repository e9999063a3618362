package org.verifiedcompliance.bootstrap.storm.phones;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Heard;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Listener;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Remark;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;

/**
 * Follows the stream from before the storm to its end, and comes back whenever the line is cut:
 * after the last message, or after an earlier one when the app was killed before it kept the rest.
 */
final class Follower {
  private static final int FORGETFUL = 25;
  private static final int MOST_FORGOTTEN = 5;
  private static final int LEAST_PAUSE = 50;
  private static final int MOST_PAUSE = 400;
  private static final int CREATED = 201;
  private static final long PATIENCE_SECONDS = 40;

  private final Kit kit;
  private final Way way;
  private final Listener listener;
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private final CountDownLatch farewell = new CountDownLatch(1);
  private volatile String awaited = "";
  private final Thread thread;

  /** On a network that works; does not listen yet. */
  Follower(Kit kit, Way way) throws InterruptedException {
    this.kit = kit;
    this.way = way;
    this.listener = new Listener(kit.phone(), kit.account().id());
    this.thread = Thread.ofVirtual().name(kit.phone()).unstarted(this::follow);
    kept.add(((Answered) kit.insist("GET", "/sync/status", null, _ -> {})).text("cursor"));
    kit.journal().listeners().add(listener);
  }

  void start() {
    thread.start();
  }

  /** After the storm: makes one thing more, and listens until it has heard of it. */
  boolean finish() throws InterruptedException {
    kit.wire().calm();
    var made = kit.insist("POST", "/sessions", kit.account().place(), _ -> {});
    if (made instanceof Answered answer && answer.status() == CREATED) {
      awaited = answer.text("session_id");
    }
    var isHeard = hasHeard() || farewell.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!isHeard) {
      kit.journal().remarks().add(new Remark("I9", listener + " waits for " + awaited));
    }
    thread.interrupt();
    thread.join();
    return isHeard;
  }

  private boolean hasHeard() {
    return kit.journal().heard().stream().anyMatch(this::isAwaited);
  }

  private boolean isAwaited(Heard one) {
    return !awaited.isEmpty() && one.listener().equals(listener) && one.what().contains(awaited);
  }

  private void follow() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        followOnce();
        Thread.sleep(kit.dice().between(LEAST_PAUSE, MOST_PAUSE));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void followOnce() throws InterruptedException {
    var forgotten = kit.dice().chance(FORGETFUL) ? kit.dice().between(1, MOST_FORGOTTEN) : 0;
    var since = kept.get(Math.max(0, kept.size() - 1 - forgotten));
    try {
      way.follow(since, new Line(listener, since, this::note));
    } catch (IOException _) {
      // what came until now is kept, and the next line has the rest
    }
  }

  private void note(Heard heard) {
    kit.journal().heard().add(heard);
    kept.add(heard.id());
    if (isAwaited(heard)) {
      farewell.countDown();
    }
  }
}
