package org.verifiedcompliance.persistence.embedded;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the server process, and starts another one on the same port when it has died. */
final class Supervisor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
  private static final Duration TURN = Duration.ofMillis(500);

  private final Postmaster postmaster;
  private final int port;
  private final Thread thread;
  private volatile boolean wanted = true;

  private Supervisor(Postmaster postmaster, int port) {
    this.postmaster = postmaster;
    this.port = port;
    this.thread = Thread.ofPlatform().name("embedded-database").daemon().unstarted(this::lookAfter);
  }

  /** Begins to look after the server. */
  static Supervisor of(Postmaster postmaster, int port) {
    var supervisor = new Supervisor(postmaster, port);
    supervisor.thread.start();
    return supervisor;
  }

  /** Looks away, so that the server may be stopped; waits for a restart that has begun. */
  @Override
  public void close() {
    wanted = false;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAfter() {
    try {
      while (wanted) {
        Thread.sleep(TURN);
        if (wanted && !postmaster.isAlive()) {
          restart();
        }
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  private void restart() {
    LOG.error("the embedded database has died: starting it again");
    try {
      postmaster.startOrAdopt(port);
      LOG.info("the embedded database is back");
    } catch (IOException | IllegalStateException failure) {
      if (wanted) {
        LOG.error("the embedded database cannot be started, trying again", failure);
      }
    }
  }
}
