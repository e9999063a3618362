package org.verifiedcompliance.domain.verification;

/** What a rejected verdict does to the operation. */
public enum Enforcement {
  /** Every event is recorded with its verdict; none is refused. */
  OBSERVE,
  /** An event that is {@link LocationFlag#REJECTED} is refused and kept as an attempt. */
  ENFORCE;

  /** Whether an event with this verdict is to be refused. */
  public boolean refuses(Verdict verdict) {
    return this == ENFORCE && verdict.flag() == LocationFlag.REJECTED;
  }
}
