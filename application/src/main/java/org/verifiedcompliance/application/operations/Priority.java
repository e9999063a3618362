package org.verifiedcompliance.application.operations;

/** How urgent an operation is; it orders only what is independent. */
public enum Priority {
  /** Whenever there is time. */
  LOW,
  /** As usual. */
  MEDIUM,
  /** Before the usual. */
  HIGH,
  /** Before everything. */
  CRITICAL
}
