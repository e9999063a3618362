package org.verifiedcompliance.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verifiedcompliance.persistence.DatabaseSettings;

/**
 * A running PostgreSQL whose data directory is ours. It outlives a killed JVM; the next start finds
 * it and goes on with it. When it dies itself, it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final Postmaster postmaster;
  private final DataDirectoryLock lock;
  private final DatabaseSettings database;
  private final @Nullable Supervisor supervisor;

  private EmbeddedPostgres(
      Postmaster postmaster, DataDirectoryLock lock, DatabaseSettings database, int port) {
    this.postmaster = postmaster;
    this.lock = lock;
    this.database = database;
    this.supervisor = lock.isHeld() ? Supervisor.of(postmaster, port) : null;
  }

  /**
   * Starts the server, or goes on with the one that a killed process left behind. While another
   * process owns the data directory its server is shared, and {@link #stop} leaves it alone.
   *
   * @throws IllegalStateException when no server can be had within the patience of the settings
   */
  public static EmbeddedPostgres start(EmbeddedSettings settings) {
    try {
      Files.createDirectories(settings.home());
      var lock = DataDirectoryLock.tryOn(settings.dataDirectory());
      try {
        return start(settings, lock);
      } catch (RuntimeException | IOException failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the embedded database cannot be started", failure);
    }
  }

  private static EmbeddedPostgres start(EmbeddedSettings settings, DataDirectoryLock lock)
      throws IOException {
    var started = System.nanoTime();
    var account = ServerAccount.of(settings.home());
    var binaries = Binaries.of(settings, account);
    var data = new DataDirectory(settings.dataDirectory(), binaries, account);
    if (lock.isHeld()) {
      data.initialiseIfNew(settings.durable());
    }
    var postmaster = new Postmaster(data, binaries, account, settings);
    var port =
        lock.isHeld() ? postmaster.startOrAdopt(Postmaster.freePort()) : postmaster.awaitOther();
    LOG.info(
        "embedded database ready on 127.0.0.1:{} after {} ms",
        port,
        (System.nanoTime() - started) / 1_000_000);
    var database = data.databaseAt(port);
    return new EmbeddedPostgres(
        postmaster, lock, settings.durable() ? database : database.forTests(), port);
  }

  /** How to connect: over TCP on 127.0.0.1, by the password kept in the data directory. */
  public DatabaseSettings database() {
    return database;
  }

  /** Whether this process started or took over the server, and will stop it. */
  public boolean isOwner() {
    return lock.isHeld();
  }

  /** Stops the server as soon as running statements are rolled back; does nothing twice. */
  public void stop() {
    if (supervisor != null && lock.isHeld()) {
      supervisor.close();
      postmaster.stop("fast");
      lock.close();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
