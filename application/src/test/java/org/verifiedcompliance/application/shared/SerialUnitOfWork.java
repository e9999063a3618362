package org.verifiedcompliance.application.shared;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One transaction at a time, so that what in-memory stores lock stays locked until the end. It
 * cannot take back what was done before an exception: a test of that needs a database.
 */
public final class SerialUnitOfWork implements UnitOfWork {
  private final ReentrantLock lock = new ReentrantLock();

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Whether this thread has a transaction open. */
  public boolean isOpen() {
    return lock.isHeldByCurrentThread();
  }
}
