package org.verifiedcompliance.bootstrap.config;

/** The least important log lines that are shown. */
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE
}
