package org.verifiedcompliance.bootstrap.config;

/** Where the value of a setting came from. */
public enum Origin {
  /** An environment variable: wins over everything. */
  ENVIRONMENT,
  /** The file {@code vc.conf}. */
  FILE,
  /** Nobody set it. */
  DEFAULT
}
