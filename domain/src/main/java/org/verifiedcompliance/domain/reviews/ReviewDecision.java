package org.verifiedcompliance.domain.reviews;

import org.verifiedcompliance.domain.verification.LocationFlag;

/** What a person who looked makes of a verdict. */
public enum ReviewDecision {
  /** The person was there. */
  ACCEPT(LocationFlag.VERIFIED),
  /** The person was not there. */
  REJECT(LocationFlag.REJECTED);

  private final LocationFlag flag;

  ReviewDecision(LocationFlag flag) {
    this.flag = flag;
  }

  /** The verdict after it. */
  public LocationFlag flag() {
    return flag;
  }
}
