package org.verifiedcompliance.bootstrap.storm.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.persistence.DatabaseSettings;
import org.verifiedcompliance.persistence.embedded.EmbeddedPostgres;
import org.verifiedcompliance.persistence.embedded.EmbeddedSettings;

/**
 * A throw-away PostgreSQL. What dies is started again, however often the orphans of the last one
 * still hold the directory.
 */
public final class StormDatabase implements AutoCloseable {
  private static final int SHARED_BUFFERS = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data;
  private final EmbeddedPostgres postgres;
  private final Jdbi jdbi;

  private StormDatabase(Path data, EmbeddedPostgres postgres) {
    this.data = data;
    this.postgres = postgres;
    this.jdbi = Jdbi.create(postgres.database().direct());
  }

  /** Makes and starts it. */
  public static StormDatabase start(Path folder) {
    var usual = EmbeddedSettings.in(folder.resolve("postgres"));
    var settings =
        new EmbeddedSettings(
            usual.dataDirectory(),
            usual.binDirectory(),
            usual.cacheDirectory(),
            usual.durable(),
            SHARED_BUFFERS,
            PATIENCE);
    return new StormDatabase(settings.dataDirectory(), EmbeddedPostgres.start(settings));
  }

  /** How to reach it past the network that is broken. */
  public DatabaseSettings settings() {
    return postgres.database();
  }

  /** The same. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** The number of the process that its own file names. */
  public long postmaster() {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of its children. */
  public List<Long> children() {
    return ProcessHandle.of(postmaster()).stream()
        .flatMap(ProcessHandle::children)
        .map(ProcessHandle::pid)
        .toList();
  }

  /** Signals the postmaster, which is a PostgreSQL of ours or nobody. */
  public boolean signal(String signal) {
    return signal(signal, postmaster());
  }

  /** Signals the postmaster and its children. */
  public void signalAll(String signal) {
    var all = children();
    signal(signal);
    all.forEach(child -> signal(signal, child));
  }

  /** Signals one of its processes. */
  public boolean signal(String signal, long pid) {
    var isPostgres =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().command())
            .filter(command -> command.contains("postgres"))
            .isPresent();
    return isPostgres && Signals.send(signal, pid);
  }

  @Override
  public void close() {
    postgres.close();
  }
}
