package org.verifiedcompliance.bootstrap.storm.ground;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.bootstrap.client.ServerProcess;

/** The server behind the network, started again whenever it ends. */
public final class Servers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
  private static final int PAUSE_MILLIS = 200;

  private final Path folder;
  private final List<String> command;
  private final Map<String, String> settings;
  private final Link link;
  private final ReentrantLock starting = new ReentrantLock();
  private volatile @Nullable ServerProcess current;
  private volatile boolean wanted = true;
  private @Nullable Thread guard;

  /** Starts nothing yet. */
  public Servers(Path folder, List<String> command, Map<String, String> settings, Link link) {
    this.folder = folder;
    this.command = List.copyOf(command);
    this.settings = Map.copyOf(settings);
    this.link = link;
  }

  /**
   * Starts the first one and the guard that replaces it.
   *
   * @throws IllegalStateException when it does not start, though nothing is broken yet
   */
  public void start() {
    current = ServerProcess.launch(folder, command, settings);
    lead(current);
    guard = Thread.ofPlatform().name("storm-guard").daemon().start(this::guard);
  }

  /** Whether one answers and none is being started. */
  boolean isUp() {
    return pid() != 0 && !starting.isLocked();
  }

  /** The number of the one that answers, 0 while there is none. */
  public long pid() {
    return current instanceof ServerProcess server && server.isAlive() ? server.pid() : 0;
  }

  /** Signals the one that answers. */
  public boolean signal(String signal) {
    var pid = pid();
    return pid != 0 && Signals.send(signal, pid);
  }

  /**
   * Starts a second one, leads people there, and then stops the first cleanly.
   *
   * @return the exit code of the first
   */
  public int overlap() {
    starting.lock();
    try {
      var old = current;
      replace();
      return old == null ? 0 : old.stop();
    } finally {
      starting.unlock();
    }
  }

  @Override
  public void close() {
    wanted = false;
    if (guard != null) {
      guard.interrupt();
    }
    if (current instanceof ServerProcess server && server.isAlive()) {
      server.kill();
    }
  }

  /** Unless another one was started while this waited. */
  private void replaceDead() {
    starting.lock();
    try {
      if (pid() == 0) {
        replace();
      }
    } finally {
      starting.unlock();
    }
  }

  /** Tries until one starts: without a database none does. */
  private void replace() {
    starting.lock();
    try {
      var next = launch();
      while (next == null && wanted) {
        Thread.sleep(PAUSE_MILLIS);
        next = launch();
      }
      if (next != null) {
        current = next;
        lead(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      starting.unlock();
    }
  }

  private void lead(ServerProcess server) {
    link.lead(server.url().getHost(), server.url().getPort());
  }

  private @Nullable ServerProcess launch() {
    try {
      return ServerProcess.launch(folder, command, settings);
    } catch (IllegalStateException e) {
      LOG.debug("the server did not start", e);
      return null;
    }
  }

  private void guard() {
    try {
      while (wanted) {
        Thread.sleep(PAUSE_MILLIS);
        if (wanted && pid() == 0) {
          replaceDead();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
