package org.verifiedcompliance.bootstrap.config;

/** What a rejected place leads to. */
public enum Enforcing {
  /** It is recorded with its verdict. */
  OBSERVE,
  /** It is refused, and the attempt is kept. */
  ENFORCE
}
