package org.verifiedcompliance.application.operations;

/** How far an operation has come. */
public enum OperationStatus {
  /** It waits for its first turn. */
  PENDING,
  /** It is being done; nobody ever sees this of another transaction. */
  PROCESSING,
  /** It had its effect. */
  COMPLETED,
  /** It had none, and will have none. */
  FAILED,
  /** The server failed, and will try again. */
  RETRYING,
  /** It waits for an operation that has not come yet. */
  HELD;

  /** Whether this is how it stays. */
  public boolean isSettled() {
    return this == COMPLETED || this == FAILED;
  }
}
