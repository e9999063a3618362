package org.verifiedcompliance.domain.policies;

import org.verifiedcompliance.domain.verification.PolicyNumber;

/** Every number of the rules of time that a policy may set, with its default and its range. */
public enum AttendanceSetting implements PolicyNumber {
  /** How long before the start of an occurrence people may come. */
  OPENS_BEFORE(900, 0, 86_400),
  /** How long after the end of an occurrence people may leave. */
  CLOSES_AFTER(1_800, 0, 86_400),
  /** The shortest stay that counts. */
  MINIMUM_STAY(1_200, 0, 86_400),
  /** The longest time between two usable fixes that still counts as present. */
  PRESENCE_GAP(900, 1, 86_400),
  /** How far a phone's clock may be ahead of the server's. */
  CLIENT_AHEAD(120, 0, 86_400);

  private final double standard;
  private final double min;
  private final double max;

  AttendanceSetting(double standard, double min, double max) {
    this.standard = standard;
    this.min = min;
    this.max = max;
  }

  @Override
  public double standard() {
    return standard;
  }

  @Override
  public double min() {
    return min;
  }

  @Override
  public double max() {
    return max;
  }

  @Override
  public String unit() {
    return "s";
  }
}
