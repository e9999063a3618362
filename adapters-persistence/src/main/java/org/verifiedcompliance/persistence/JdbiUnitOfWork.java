package org.verifiedcompliance.persistence;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** Transactions of PostgreSQL at READ COMMITTED: constraints and row locks carry the rules. */
public final class JdbiUnitOfWork implements UnitOfWork {
  private static final AtomicLong PARTS = new AtomicLong();

  private final Jdbi jdbi;

  /** Runs work on this Jdbi. */
  public JdbiUnitOfWork(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    try {
      return jdbi.withHandle(handle ->
          handle.isInTransaction() ? within(handle, work) : handle.inTransaction(_ -> work.get()));
    } catch (JdbiException failure) {
      // begin and commit are not statements, so their failures are seen only here
      Unavailability.throwIfUnavailable(failure);
      throw failure;
    }
  }

  /** Who catches the exception of inner work goes on in the outer one as if it had never begun. */
  private static <T> T within(Handle handle, Supplier<T> work) {
    var name = "part_" + PARTS.incrementAndGet();
    handle.savepoint(name);
    try {
      var result = work.get();
      handle.releaseSavepoint(name);
      return result;
    } catch (RuntimeException failure) {
      takeBack(handle, name, failure);
      throw failure;
    }
  }

  /** A transaction that cannot take back a part ends as a whole. */
  private static void takeBack(Handle handle, String name, RuntimeException because) {
    try {
      handle.rollbackToSavepoint(name);
    } catch (JdbiException failure) {
      because.addSuppressed(failure);
    }
  }
}
