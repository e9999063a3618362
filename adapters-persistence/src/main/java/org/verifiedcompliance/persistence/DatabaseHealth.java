package org.verifiedcompliance.persistence;

import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.shared.HealthCheck;

/** Whether the database answers. */
public final class DatabaseHealth implements HealthCheck {
  private final Jdbi jdbi;

  /** Asks this database. */
  public DatabaseHealth(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public boolean isCritical() {
    return true;
  }

  @Override
  public void check() {
    jdbi.useHandle(handle -> handle.execute("SELECT 1"));
  }
}
