package org.verifiedcompliance.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.verifiedcompliance.persistence.embedded.EmbeddedPostgres;
import org.verifiedcompliance.persistence.embedded.EmbeddedSettings;

/** A throw-away server, started when first asked for and gone with the JVM. */
enum TestCluster {
  EMBEDDED {
    @Override
    boolean isInstalled() {
      return true;
    }

    @Override
    EmbeddedSettings in(Path directory) {
      return EmbeddedSettings.in(directory).forgetful();
    }
  },
  POSTGIS {
    private static final Path CONTROL =
        Path.of("/usr/share/postgresql/15/extension/postgis.control");
    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");

    @Override
    boolean isInstalled() {
      return Files.exists(CONTROL) && Files.exists(BIN.resolve("pg_ctl"));
    }

    @Override
    EmbeddedSettings in(Path directory) {
      return EmbeddedSettings.in(directory).withInstalled(BIN).forgetful();
    }
  };

  private static final String TEMPLATE = "migrated";
  private final AtomicInteger databases = new AtomicInteger();
  private DatabaseSettings maintenance;

  abstract boolean isInstalled();

  abstract EmbeddedSettings in(Path directory);

  /** A fresh copy of the migrated template. */
  DatabaseSettings newDatabase() {
    var name = "test_" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return named(name).withPool(10, Duration.ofSeconds(2)).forTests();
  }

  /** Removes a copy, whoever is still connected. */
  void drop(DatabaseSettings database) {
    var url = database.jdbcUrl();
    execute("DROP DATABASE " + url.substring(url.lastIndexOf('/') + 1) + " WITH (FORCE)");
  }

  private void execute(String sql) {
    try (var connection = maintenance().direct().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private synchronized DatabaseSettings maintenance() {
    if (maintenance == null) {
      maintenance = start();
      execute("CREATE DATABASE " + TEMPLATE);
      Migrations.apply(named(TEMPLATE));
    }
    return maintenance;
  }

  private DatabaseSettings named(String name) {
    var url = maintenance().jdbcUrl();
    return DatabaseSettings.of(
        url.substring(0, url.lastIndexOf('/') + 1) + name,
        maintenance().user(),
        maintenance().password());
  }

  private DatabaseSettings start() {
    try {
      var directory = Files.createTempDirectory("vc-test-database");
      var server = EmbeddedPostgres.start(in(directory.resolve("data")));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                server.stop();
                delete(directory);
              }));
      return server.database();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
