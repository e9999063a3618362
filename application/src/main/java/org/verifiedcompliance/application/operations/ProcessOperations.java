package org.verifiedcompliance.application.operations;

import org.verifiedcompliance.application.auth.CurrentUser;

/** Looks at once at all of a person's operations that wait. */
@FunctionalInterface
public interface ProcessOperations {
  /** Tries those whose predecessors are there, due or not. */
  Counts process(CurrentUser user);

  /**
   * What came of it.
   *
   * @param completed had their effect
   * @param failed will have none
   * @param waiting are tried again, or still held
   */
  record Counts(int completed, int failed, int waiting) {}
}
