package org.verifiedcompliance.application.dates;

/** Keeps the dates to come far enough ahead. */
@FunctionalInterface
public interface ForeseeDates {
  /** Expands what is due, and tells how many meetings that were. */
  int foresee();
}
