package org.verifiedcompliance.application.statistics;

/** Keeps the figures of past days at hand. */
@FunctionalInterface
public interface KeepDays {
  /**
   * Counts what is missing of the last 800 days.
   *
   * @return how many days it counted
   */
  int keep();
}
