package org.verifiedcompliance.domain.sessions;

/** What happened to a session. */
public enum EventType {
  /** The person came. */
  CHECK_IN,
  /** The person left. */
  CHECK_OUT,
  /** Somebody ended the session by hand. */
  END,
  /** The session was closed at the last confirmed presence. */
  AUTO_CLOSE,
  /** The time of the session passed and nobody came. */
  EXPIRE
}
