package org.verifiedcompliance.domain.policies;

/** The levels of a policy, each overriding the one before. */
public enum PolicyOrigin {
  /** The settings of the server. */
  SYSTEM,
  /** The choice of an admin for all meetings. */
  ORGANISATION,
  /** The choice for one meeting. */
  MEETING
}
