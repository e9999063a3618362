package org.verifiedcompliance.bootstrap.config;

/** How log lines look. */
public enum LogFormat {
  /** For people. */
  TEXT,
  /** For machines: one object a line. */
  JSON
}
