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
  /** The least share of the scheduled time that counts. */
  MINIMUM_SHARE(0.75, 0, 1, "share"),
  /** The longest time between two usable fixes that still counts as present. */
  PRESENCE_GAP(900, 1, 86_400),
  /** How far beyond the fence a reading is away. */
  LEAVING_MARGIN(50, 0, 10_000, "m"),
  /** How long readings in a row must be away before the person has left. */
  LEAVING_LASTING(180, 1, 86_400),
  /** Who is back within this time did not leave. */
  LEAVING_GRACE(300, 0, 86_400),
  /** How long after a check-in a stay without a schedule is closed. */
  UNSCHEDULED_STAY(43_200, 3_600, 90_000),
  /** How far a phone's clock may be ahead of the server's. */
  CLIENT_AHEAD(120, 0, 86_400),

  /** The share of the position error that must lie inside the fence to confirm presence. */
  THERE_FROM(0.5, 0, 1, "share"),

  /** How long after a check-in any stay is closed. */
  LONGEST_STAY(90_000, 3_600, 604_800),

  /** How long nobody need come to a place without a schedule. */
  UNVISITED_FOR(86_400, 3_600, 2_592_000),

  /** How long after its time a planned session still waits for a phone without a network. */
  EXPIRY_GRACE(259_200, 0, 2_592_000),

  /** How long after the end of a session its person may ask for other times. */
  CORRECTION_TIME(604_800, 0, 31_536_000),
  /** How long ago something happened at the most that is still judged. */
  OLDEST(2_592_000, 86_400, 31_536_000),

  /** How long after the start of an occurrence people are on time. */
  ON_TIME_FOR(600, 0, 86_400),
  /** How long after the start of an occurrence people are late; after that they are very late. */
  LATE_FOR(1_800, 0, 86_400);

  private final double standard;
  private final double min;
  private final double max;
  private final String unit;

  AttendanceSetting(double standard, double min, double max) {
    this(standard, min, max, "s");
  }

  AttendanceSetting(double standard, double min, double max, String unit) {
    this.unit = unit;
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
    return unit;
  }
}
