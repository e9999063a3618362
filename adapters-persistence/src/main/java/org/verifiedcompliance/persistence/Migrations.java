package org.verifiedcompliance.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema, brought up to date by the files in {@code db/migration}. */
public final class Migrations {
  private Migrations() {}

  /** Applies what is missing, over connections without time limits. */
  public static void apply(DatabaseSettings settings) {
    apply(settings.direct());
  }

  /**
   * Applies what is missing; on a pooled source the limits of the pool hold for migrations too.
   *
   * @throws org.verifiedcompliance.application.shared.StoreUnavailable when nobody answers
   * @throws UnsupportedServer when the server is older than PostgreSQL 15; nothing is changed then
   */
  public static void apply(DataSource source) {
    try {
      if (!SchemaStamp.isCurrent(source)) {
        UnsupportedServer.refuse(source);
        migrate(source);
        SchemaStamp.write(source);
      }
      enterEpoch(source);
    } catch (SQLException failure) {
      Unavailability.throwIfUnavailable(failure);
      throw new IllegalStateException("the schema cannot be looked at", failure);
    }
  }

  /** A database that was restored must not give out positions of its stream twice. */
  private static void enterEpoch(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SELECT enter_epoch()");
    }
  }

  private static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .connectRetries(0)
        .load()
        .migrate();
  }
}
