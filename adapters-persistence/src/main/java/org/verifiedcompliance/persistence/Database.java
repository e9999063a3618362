package org.verifiedcompliance.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The pool of connections, and Jdbi on it. */
public final class Database implements AutoCloseable {
  /** Limits of every pooled connection: no request holds a backend or a lock for long. */
  private static final String SESSION_LIMITS =
      "-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000";

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbis.on(pool);
  }

  /**
   * Connects.
   *
   * @throws org.verifiedcompliance.application.shared.StoreUnavailable when nobody answers
   * @throws IllegalStateException when the database may lose acknowledged writes and must not
   */
  public static Database open(DatabaseSettings settings) {
    var database = new Database(new HikariDataSource(poolOf(settings)));
    try {
      if (settings.durable()) {
        Durability.require(database.jdbi);
      }
      return database;
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  /** Jdbi on the pool; {@code withHandle} joins the transaction that is open on the thread. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** The pool itself. */
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariConfig poolOf(DatabaseSettings settings) {
    var config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(settings.jdbcUrl());
    if (!settings.user().isEmpty()) {
      config.setUsername(settings.user());
      config.setPassword(settings.password());
    }
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(Math.min(2, settings.poolSize()));
    config.setConnectionTimeout(settings.poolTimeout().toMillis());
    config.setValidationTimeout(Math.min(1_000, settings.poolTimeout().toMillis()));
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "verified-compliance");
    config.addDataSourceProperty("options", SESSION_LIMITS);
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("socketTimeout", "70");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return config;
  }
}
