package org.verifiedcompliance.domain.verification;

/** The verdict in one word. */
public enum LocationFlag {
  /** Inside the fence, with nothing against it. */
  VERIFIED,
  /** Neither proven nor refuted: a person should look. */
  REVIEW,
  /** Positive evidence against the claim: outside, mocked or replayed. */
  REJECTED,
  /** The readings cannot decide; never held against anybody. */
  UNVERIFIABLE
}
