package org.verifiedcompliance.domain.verification.rules;

import org.verifiedcompliance.domain.verification.LocationFlag;

/** What a finding does to the verdict; the strongest of all findings, first here, decides. */
public enum Effect {
  /** Hard evidence of a false claim, whatever else was found. */
  REFUSES(LocationFlag.REJECTED),
  /** The readings cannot decide; uncertainty is never a rejection. */
  CANNOT_DECIDE(LocationFlag.UNVERIFIABLE),
  /** A good reading shows the person elsewhere. */
  REFUTES(LocationFlag.REJECTED),
  /** A person should look, whoever saw the other at the place. */
  NEEDS_REVIEW(LocationFlag.REVIEW),
  /** The readings leave it open: a witness settles it, or else a person should look. */
  LEAVES_OPEN(LocationFlag.REVIEW),
  /** Changes the confidence only, by its weight. */
  WEIGHS(LocationFlag.VERIFIED),
  /** Explains. */
  INFORMS(LocationFlag.VERIFIED);

  private final LocationFlag flag;

  Effect(LocationFlag flag) {
    this.flag = flag;
  }

  /** The verdict when nothing stronger was found. */
  public LocationFlag flag() {
    return flag;
  }
}
