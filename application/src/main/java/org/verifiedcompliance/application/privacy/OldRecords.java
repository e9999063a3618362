package org.verifiedcompliance.application.privacy;

import java.time.Instant;

/** Port: what says where people were, for as long as it is kept; verdicts and durations stay. */
@FunctionalInterface
public interface OldRecords {
  /**
   * Removes the oldest of what came before that time, in one short step of its own.
   *
   * @param most how many
   * @return how many those were
   */
  int remove(Kind kind, Instant before, int most);

  /** What is removed. */
  enum Kind {
    /** The payloads of readings during a stay. */
    TRAIL,
    /** The payloads of all other facts. */
    FIX,
    /** What a phone said in an operation that failed. */
    FAILED_OPERATION,
    /** What a check-in or check-out from a phone's queue was answered. */
    OPERATION_RESULT,
    /** Which codes of venues were used, and which were wrong. */
    VENUE_CODE,
    /** From which networks things were done. */
    ADDRESS
  }
}
