package org.verifiedcompliance.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema, brought up to date by the files in {@code db/migration}. */
public final class Migrations {
  private Migrations() {}

  /** Applies what is missing, over connections without time limits. */
  public static void apply(DatabaseSettings settings) {
    apply(settings.direct());
  }

  /** Applies what is missing; on a pooled source the limits of the pool hold for migrations too. */
  public static void apply(DataSource source) {
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
