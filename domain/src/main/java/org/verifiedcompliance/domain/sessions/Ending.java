package org.verifiedcompliance.domain.sessions;

/** How a session came to its end. */
public enum Ending {
  /** By a check-out. */
  COMPLETED(SessionStatus.COMPLETED),
  /** At the last confirmed presence, because nobody checked out. */
  AUTO_CLOSED(SessionStatus.AUTO_CLOSED),
  /** By hand. */
  ENDED(SessionStatus.ENDED),
  /** Nobody came in time. */
  EXPIRED(SessionStatus.EXPIRED);

  private final SessionStatus status;

  Ending(SessionStatus status) {
    this.status = status;
  }

  /** The status of a session with this ending. */
  public SessionStatus status() {
    return status;
  }
}
