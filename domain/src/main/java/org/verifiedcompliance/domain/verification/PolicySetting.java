package org.verifiedcompliance.domain.verification;

/**
 * Every number of the location rules, with its unit, its default and the range that it may take.
 * Weights are log-odds toward a false claim.
 */
public enum PolicySetting implements PolicyNumber {
  /** From this share of the position error inside the fence on, presence is verified. */
  VERIFIED_FROM(0.85, 0.5, 1, "share"),
  /** Up to this share a good fix refutes presence. */
  REJECTED_UP_TO(0.05, 0, 0.5, "share"),
  /** How many claims are false before anything is known about them. */
  SPOOF_PRIOR(0.02, 1e-6, 0.5, "share"),
  /** Above this probability of a false claim nothing is verified. */
  SPOOF_ACCEPTED(0.10, 0, 1, "share"),
  /** The most that one group of signals can say for the person. */
  GROUP_WEIGHT_MIN(-3, -10, 0, "log-odds"),
  /** The most that one group of signals can say against the person. */
  GROUP_WEIGHT_MAX(4, 0, 10, "log-odds"),

  /** A phone's accuracy is never believed to be better than this. */
  ACCURACY_FLOOR(3, 0, 100, "m"),
  /** An iPhone's accuracy of 35 to 66 m, from access points, is this much of what it says. */
  IOS_WIFI_FACTOR(0.5, 0.25, 1, "times"),
  /** How uncertain the published place is, one standard deviation per axis: 0 when surveyed. */
  PLACE_SIGMA(0, 0, 500, "m"),
  /** How fast a person may have moved since the fix was taken. */
  DRIFT_SPEED(1.5, 0, 50, "m/s"),
  /** The share of fixes whose error is {@link #TAIL_FACTOR} times larger than said; 0 is off. */
  TAIL_SHARE(0, 0, 0.5, "share"),
  /** How many times larger the error of those fixes is. */
  TAIL_FACTOR(3, 1, 10, "times"),
  /** A smaller accuracy than this is not credible. */
  ACCURACY_PLAUSIBLE_FROM(1, 0, 10, "m"),
  /** Weight of an accuracy that is not credible. */
  ACCURACY_IMPLAUSIBLE_WEIGHT(1.5, 0, 10, "log-odds"),
  /** From this accuracy on the phone only gives an approximate place. */
  APPROXIMATE_FROM(1_000, 100, 100_000, "m"),

  /** A fix at most this much apart from the operation is fresh. */
  FIX_FRESH(60, 1, 3_600, "s"),
  /** A fix further apart than this cannot decide; in between a person looks. */
  FIX_STALE(120, 1, 86_400, "s"),
  /** A clock at most this wrong is fine. */
  CLOCK_FINE(120, 0, 86_400, "s"),
  /** A clock at most this wrong is flagged; beyond, a person looks. */
  CLOCK_FLAGGED(300, 0, 86_400, "s"),
  /** Weight of a clock that is not fine. */
  CLOCK_SKEW_WEIGHT(0.5, 0, 10, "log-odds"),

  /** So many readings at one and the same point are frozen. */
  FROZEN_FIXES(5, 2, 1_000, "fixes"),
  /** A satellite receiver that reads at least this often may hold its point honestly. */
  FROZEN_PACE(1.5, 0, 3_600, "s"),
  /** Weight of frozen readings on iOS, where they do not happen. */
  FROZEN_IOS_WEIGHT(4, 0, 10, "log-odds"),
  /** Weight of frozen readings elsewhere: Android holds the point of a phone at rest. */
  FROZEN_WEIGHT(1, 0, 10, "log-odds"),
  /** Jitter is judged from so many readings on. */
  JITTER_FIXES(20, 3, 1_000, "fixes"),
  /** Jitter is judged when this many of the readings are at different points. */
  JITTER_POINTS(10, 2, 1_000, "fixes"),
  /** Jitter is judged when no two readings are further apart in time. */
  JITTER_GAP(5, 0, 3_600, "s"),
  /** Above this von Neumann ratio readings jump without memory; independent ones give 2. */
  JITTER_RATIO(1.45, 0, 4, "times"),
  /** Weight of jitter without memory. */
  JITTER_WEIGHT(3, 0, 10, "log-odds"),

  /** So many different readings, sent again in the same order, are a replay. */
  REPLAY_POINTS(4, 3, 1_000, "fixes"),
  /** From this share of the movement in common on a trace is a copy; friends stay below 0.3. */
  CLONE_SIMILARITY(0.6, 0.3, 1, "share"),
  /** Movements are compared from so many pieces of four steps on. */
  CLONE_SHINGLES(6, 4, 1_000, "pieces"),
  /** Weight of a copied movement. */
  CLONE_WEIGHT(4, 0, 10, "log-odds");

  private final double standard;
  private final double min;
  private final double max;
  private final String unit;

  PolicySetting(double standard, double min, double max, String unit) {
    this.standard = standard;
    this.min = min;
    this.max = max;
    this.unit = unit;
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

  /**
   * The unit: {@code m}, {@code s}, {@code m/s}, {@code share}, {@code times}, {@code fixes},
   * {@code pieces}, {@code log-odds}.
   */
  @Override
  public String unit() {
    return unit;
  }
}
