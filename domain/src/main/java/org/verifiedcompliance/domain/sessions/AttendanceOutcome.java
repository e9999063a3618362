package org.verifiedcompliance.domain.sessions;

/** What a stay comes to once it is over. */
public enum AttendanceOutcome {
  /** Presence is confirmed for long enough. */
  ATTENDED,
  /** The person cannot have been there for long enough: came late, left early, or was away. */
  PARTIAL,
  /** The person may have been there for long enough, but the readings do not confirm it. */
  UNCONFIRMED
}
