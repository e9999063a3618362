package org.verifiedcompliance.application.administration;

/** Port: how much there is. */
@FunctionalInterface
public interface Stock {
  /** Counts now. */
  Counts count();

  /**
   * The counts.
   *
   * @param users accounts that are open
   * @param meetings that go on
   * @param reviews verdicts and requests that wait for a decision
   */
  record Counts(long users, long meetings, long reviews) {}
}
