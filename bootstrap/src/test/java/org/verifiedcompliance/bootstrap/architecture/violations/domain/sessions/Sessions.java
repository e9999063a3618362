package org.verifiedcompliance.bootstrap.architecture.violations.domain.sessions;

/** Here anybody can add a fact. */
public interface Sessions {
  /** Adds a fact. */
  void record(String fact);
}
