package org.verifiedcompliance.domain.verification;

/** What the platform's maker says about the phone and the app, bound to this very operation. */
public enum Attestation {
  /** Nothing was presented, which speaks neither for nor against anybody. */
  ABSENT,
  /** The maker vouches for the phone and the app. */
  PASSED,
  /** The maker does not vouch; honest phones with other systems fail too. */
  FAILED,
  /** Made up: signed by nobody who may, or bound to another operation. */
  FORGED
}
