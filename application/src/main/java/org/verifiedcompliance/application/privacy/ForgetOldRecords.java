package org.verifiedcompliance.application.privacy;

/** Removes what is not kept any longer. */
@FunctionalInterface
public interface ForgetOldRecords {
  /** Removes it, a bounded amount at a time; answers how much it was. */
  int forget();
}
