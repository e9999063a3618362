package org.verifiedcompliance.application.recovery;

/** Forgets what proofs by mail left behind: secrets, counts and letters that decide nothing. */
@FunctionalInterface
public interface ForgetOldProofs {
  /** Forgets it, and tells how many there were. */
  int forget();
}
