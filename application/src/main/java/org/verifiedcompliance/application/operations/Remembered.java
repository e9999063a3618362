package org.verifiedcompliance.application.operations;

/** An operation and what became of it. */
public record Remembered(Operation operation, Standing standing) {

  /** Whether this is how it stays. */
  public boolean isSettled() {
    return standing.status().isSettled();
  }

  /** Whether it had its effect. */
  boolean isDone() {
    return standing.status() == OperationStatus.COMPLETED;
  }

  /** The same operation with another end. */
  Remembered with(Standing other) {
    return new Remembered(operation, other);
  }
}
