package org.verifiedcompliance.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process: found, started, awaited and stopped. */
final class Postmaster {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final long MAX_LOG_BYTES = 10_000_000;

  private final DataDirectory data;
  private final Binaries binaries;
  private final ServerAccount account;
  private final EmbeddedSettings settings;

  Postmaster(
      DataDirectory data, Binaries binaries, ServerAccount account, EmbeddedSettings settings) {
    this.data = data;
    this.binaries = binaries;
    this.account = account;
    this.settings = settings;
  }

  /**
   * The port of a server that answers: a living one that was left behind, else a new one on the
   * wished port. Tries again while an old one goes down or its children still hold the shared
   * memory.
   */
  int startOrAdopt(int wishedPort) throws IOException {
    var deadline = System.nanoTime() + settings.patience().toNanos();
    var said = "it did not answer";
    do {
      var living = PidFile.in(data.path()).filter(PidFile::isAlive);
      if (living.isPresent()) {
        if (isUsable(living.get())) {
          LOG.info("going on with the database server that was left running");
          return living.get().port();
        }
        stop("fast");
      } else {
        var result = launch(wishedPort);
        if (result.isEmpty()) {
          return wishedPort;
        }
        said = result.get();
      }
      pause(PAUSE);
    } while (System.nanoTime() < deadline);
    throw new IllegalStateException("the embedded database does not start: " + said);
  }

  /** The port of the server that another process has started or is starting. */
  int awaitOther() throws IOException {
    var deadline = System.nanoTime() + settings.patience().toNanos();
    do {
      var living = PidFile.in(data.path()).filter(PidFile::isAlive);
      if (living.isPresent() && answers(living.get().port())) {
        return living.get().port();
      }
      pause(PAUSE);
    } while (System.nanoTime() < deadline);
    throw new IllegalStateException(
        "another process uses " + data.path() + " but its database does not answer");
  }

  /** Whether the server process is there, answering or not. */
  boolean isAlive() {
    try {
      return PidFile.in(data.path()).filter(PidFile::isAlive).isPresent();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Stops the server; nothing happens when it does not run. */
  void stop(String mode) {
    try {
      var result = Commands.run(pgCtl("stop", "-m", mode, "-w", "-t", "30"));
      if (!result.succeeded() && isAlive()) {
        LOG.warn("the embedded database did not stop: {}", result.output());
      }
    } catch (IOException failure) {
      LOG.warn("the embedded database could not be told to stop", failure);
    }
  }

  /** A left-over server may still recover from a crash: it gets the time to. */
  private boolean isUsable(PidFile living) {
    var deadline = System.nanoTime() + settings.patience().toNanos() / 2;
    do {
      if (answers(living.port())) {
        return true;
      }
      pause(GLANCE);
    } while (living.isAlive() && System.nanoTime() < deadline);
    return false;
  }

  /** Starts a server; empty when it answers, else what it said. */
  private Optional<String> launch(int port) throws IOException {
    if (Files.exists(data.log()) && Files.size(data.log()) > MAX_LOG_BYTES) {
      Files.delete(data.log());
    }
    var options = String.join(" ", ServerOptions.of(settings, port, binaries.majorVersion()));
    var control =
        Commands.start(
            pgCtl("start", "-w", "-t", "30", "-l", data.log().toString(), "-o", options));
    // pg_ctl looks ten times a second; we look more often and use it to learn of a failure
    do {
      if (answers(port)) {
        return Optional.empty();
      }
      pause(GLANCE);
    } while (control.isAlive());
    if (answers(port)) {
      return Optional.empty();
    }
    return Optional.of("see " + data.log());
  }

  private List<String> pgCtl(String action, String... options) {
    var command = new ArrayList<>(List.of(binaries.pgCtl(), action, "-D", data.path().toString()));
    command.addAll(List.of(options));
    return account.command(command);
  }

  /** Whether a server on this port takes our password: no other server has the same. */
  private boolean answers(int port) {
    try (var connection = data.databaseAt(port).direct().getConnection()) {
      return connection.isValid(2);
    } catch (SQLException | IOException _) {
      return false; // not yet, or not ours
    }
  }

  /** A port that nobody uses at this moment. */
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", interruption);
    }
  }
}
