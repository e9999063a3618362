package org.verifiedcompliance.application.operations;

/** Tries again what is due, whoever's it is. */
@FunctionalInterface
public interface ProcessDueOperations {
  /**
   * Tries all that is due now.
   *
   * @return how many people's operations could not be looked at, since the store did not answer
   */
  int process();
}
