package org.verifiedcompliance.application.sessions;

/** Removes what was kept of reports to know them again, once nothing is held against it. */
@FunctionalInterface
public interface ForgetReportTraces {
  /** Removes it, a bounded amount at a time; answers how much it was. */
  int forget();
}
