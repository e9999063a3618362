package org.verifiedcompliance.persistence;

import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** Transactions of PostgreSQL at READ COMMITTED: constraints and row locks carry the rules. */
public final class JdbiUnitOfWork implements UnitOfWork {
  private final Jdbi jdbi;

  /** Runs work on this Jdbi. */
  public JdbiUnitOfWork(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    try {
      return jdbi.withHandle(
          handle -> handle.isInTransaction() ? work.get() : handle.inTransaction(_ -> work.get()));
    } catch (JdbiException failure) {
      // begin and commit are not statements, so their failures are seen only here
      Unavailability.throwIfUnavailable(failure);
      throw failure;
    }
  }
}
