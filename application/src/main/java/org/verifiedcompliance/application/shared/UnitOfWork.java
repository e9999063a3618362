package org.verifiedcompliance.application.shared;

import java.util.function.Supplier;

/** Port: all that the work does in the stores happens together or not at all. */
public interface UnitOfWork {
  /**
   * Runs the work in one transaction, joining the one that is already open on this thread. An
   * exception takes back all that this work did, and no more of a transaction that it joined; a
   * refusal that must keep its facts is a returned value.
   */
  <T> T inTransaction(Supplier<T> work);
}
