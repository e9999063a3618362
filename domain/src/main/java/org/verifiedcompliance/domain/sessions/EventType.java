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
  EXPIRE,
  /** The phone told where it was during the stay. */
  PRESENCE,
  /** The host says that the person was there. */
  CONFIRMATION,
  /** The rules judged an earlier fact again, knowing more. */
  REASSESSMENT,
  /** A person looked at a verdict and decided. */
  REVIEW,
  /** The person asks for a correction. */
  CORRECTION_REQUEST,
  /** Somebody who may decided on a request: the times in it are in force, none when refused. */
  CORRECTION;

  /** Whether the rules alone close a session by such a fact. */
  public boolean isByRule() {
    return this == AUTO_CLOSE || this == EXPIRE;
  }

  /** Whether such a fact asks for other times, or decides on them. */
  public boolean isAboutTimes() {
    return this == CORRECTION_REQUEST || this == CORRECTION;
  }

  /** Whether such a fact says something about the verdict on an earlier one. */
  public boolean isRuling() {
    return switch (this) {
      case CONFIRMATION, REASSESSMENT, REVIEW -> true;
      case CHECK_IN, CHECK_OUT, END, AUTO_CLOSE, EXPIRE, PRESENCE, CORRECTION_REQUEST, CORRECTION ->
          false;
    };
  }
}
