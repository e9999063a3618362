package org.verifiedcompliance.application.operations;

/** Why an operation waits, or failed without having been refused by a rule. */
public enum Setback {
  /** What it depends on has not come, or is not done yet. */
  PREDECESSOR_MISSING,
  /** It is refused as things stand, but something earlier of the same phone is still missing. */
  EARLIER_MISSING,
  /** What it depends on failed. */
  PREDECESSOR_FAILED,
  /** It depends on itself, by whatever detour. */
  DEPENDENCY_CYCLE,
  /** It happened longer ago than anything is judged. */
  TOO_OLD_TO_JUDGE,
  /** It tells a place, and the person does not consent to that; what it said is not kept. */
  CONSENT_MISSING,
  /** The server failed. */
  SERVER_FAULT,
  /** The server failed at it each time: it is put aside with all it says, for people to look at. */
  SET_ASIDE,
  /** Another operation came under the same id before; this one is not kept. */
  OP_ID_REUSED;

  /** Whether trying again may help: no rule stands against the operation. */
  public boolean isRetryable() {
    return switch (this) {
      case PREDECESSOR_FAILED, SERVER_FAULT, SET_ASIDE -> true;
      case PREDECESSOR_MISSING,
          EARLIER_MISSING,
          DEPENDENCY_CYCLE,
          TOO_OLD_TO_JUDGE,
          CONSENT_MISSING,
          OP_ID_REUSED ->
          false;
    };
  }
}
