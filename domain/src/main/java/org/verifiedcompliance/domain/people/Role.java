package org.verifiedcompliance.domain.people;

/** What a person may do beyond their own affairs. */
public enum Role {
  /** Attends: every account has this role. */
  MEMBER,
  /** Publishes meetings and adds people. */
  ORGANISER,
  /** Runs the system. */
  ADMIN
}
