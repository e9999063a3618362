package org.verifiedcompliance.domain.sessions;

/** Where a session stands in its life. */
public enum SessionStatus {
  /** Opened, nobody has come yet. */
  PLANNED,
  /** The person is there: at most one session of a person at any time. */
  CHECKED_IN,
  /** Checked in and checked out. */
  COMPLETED,
  /** Closed at the last confirmed presence, because nobody checked out. */
  AUTO_CLOSED,
  /** Ended by hand. */
  ENDED,
  /** Its time passed and nobody came. */
  EXPIRED
}
