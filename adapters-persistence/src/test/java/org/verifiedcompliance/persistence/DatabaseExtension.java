package org.verifiedcompliance.persistence;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class a migrated database of its own:
 *
 * <pre>{@code
 * @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();
 * }</pre>
 *
 * One server per JVM and kind, one migrated template per server, one copy of it per test class.
 */
public final class DatabaseExtension implements BeforeAllCallback, AfterAllCallback {
  private final TestCluster cluster;
  private Database database;
  private DatabaseSettings settings;
  private int nesting;

  private DatabaseExtension(TestCluster cluster) {
    this.cluster = cluster;
  }

  /** On the bundled PostgreSQL. */
  public static DatabaseExtension embedded() {
    return new DatabaseExtension(TestCluster.EMBEDDED);
  }

  /** On Debian's PostgreSQL 15 with PostGIS; skips the class where that is not installed. */
  public static DatabaseExtension postgis() {
    return new DatabaseExtension(TestCluster.POSTGIS);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Assumptions.assumeTrue(
        cluster.isInstalled(), "needs postgresql-15-postgis-3 (apt-get install it to run this)");
    // nested classes share the database of the class around them
    if (nesting++ == 0) {
      settings = cluster.newDatabase();
      database = Database.open(settings);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (database != null && --nesting == 0) {
      database.close();
      cluster.drop(settings);
    }
  }

  /** Jdbi on the database of this class. */
  public Jdbi jdbi() {
    return database.jdbi();
  }

  /** The pool of this class. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /** How to connect otherwise. */
  public DatabaseSettings settings() {
    return settings;
  }
}
