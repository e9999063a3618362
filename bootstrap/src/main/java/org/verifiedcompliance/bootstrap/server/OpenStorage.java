package org.verifiedcompliance.bootstrap.server;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.DatabaseSettings;
import org.verifiedcompliance.persistence.Migrations;
import org.verifiedcompliance.persistence.embedded.EmbeddedPostgres;
import org.verifiedcompliance.persistence.embedded.EmbeddedSettings;

/** The database, reached and up to date; the embedded one runs as long as this is open. */
public final class OpenStorage implements AutoCloseable {
  private final @Nullable EmbeddedPostgres embedded;
  private final DatabaseSettings settings;
  private final Database database;

  private OpenStorage(
      @Nullable EmbeddedPostgres embedded, DatabaseSettings settings, Database database) {
    this.embedded = embedded;
    this.settings = settings;
    this.database = database;
  }

  /**
   * Starts the embedded PostgreSQL unless another one is named, migrates, and connects. While
   * another process runs the embedded one, it is shared.
   */
  public static OpenStorage open(AppConfig.Storage storage) {
    return open(storage, false);
  }

  /**
   * The same, but never shared: when the other process ends, its database is gone here too.
   *
   * @throws StorageInUse when another process runs the embedded one
   */
  public static OpenStorage openAlone(AppConfig.Storage storage) {
    return open(storage, true);
  }

  private static OpenStorage open(AppConfig.Storage storage, boolean alone) {
    if (storage.databaseUrl() != null) {
      return connect(null, DatabaseSettings.parse(storage.databaseUrl()), storage);
    }
    var embedded = EmbeddedPostgres.start(EmbeddedSettings.in(storage.postgresDir()));
    try {
      if (alone && !embedded.isOwner()) {
        throw new StorageInUse(storage.dataDir());
      }
      return connect(embedded, embedded.database(), storage);
    } catch (RuntimeException failure) {
      embedded.close();
      throw failure;
    }
  }

  /** Connects to a database that is already up to date and may forget: for tests. */
  public static OpenStorage on(DatabaseSettings settings) {
    return new OpenStorage(null, settings, Database.open(settings));
  }

  private static OpenStorage connect(
      @Nullable EmbeddedPostgres embedded, DatabaseSettings where, AppConfig.Storage storage) {
    Migrations.apply(where);
    var settings = where.withPool(storage.poolSize(), storage.poolTimeout());
    return new OpenStorage(embedded, settings, Database.open(settings));
  }

  /** How to reach it outside the pool. */
  public DatabaseSettings settings() {
    return settings;
  }

  /** The pool. */
  public Database database() {
    return database;
  }

  @Override
  public void close() {
    try (var _ = embedded;
        var _ = database) {
      // First the pool, then the server under it.
    }
  }
}
