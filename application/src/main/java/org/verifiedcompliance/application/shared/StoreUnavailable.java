package org.verifiedcompliance.application.shared;

/**
 * The store did not answer in time: no connection, a lock held by others, a statement that took too
 * long, or a lost connection. Nothing is known to be wrong with the request; it may be sent again.
 */
public final class StoreUnavailable extends RuntimeException {
  /** Says why, when no failure of the store is behind it. */
  public StoreUnavailable(String message) {
    super(message);
  }

  /** Keeps what the store said, for the log; it is not for clients. */
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
