package org.verifiedcompliance.application.operations;

import org.verifiedcompliance.application.auth.CurrentUser;

/** Tries one operation again that waits or was put aside. */
@FunctionalInterface
public interface RetryOperation {
  /** Tries it now, as if it had never been tried; what is completed stays as it is. */
  Outcome retry(CurrentUser user, OperationId id);

  /** What came of it. */
  sealed interface Outcome {
    /** How it stands now. */
    record Tried(Remembered operation) implements Outcome {}

    /** A rule refused it, and that is final. */
    record Final(Remembered operation) implements Outcome {}

    /** The person has none with this id. */
    record NoSuchOperation() implements Outcome {}
  }
}
