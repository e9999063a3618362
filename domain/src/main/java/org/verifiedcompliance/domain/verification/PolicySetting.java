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
  /** In one session a phone's clock and its counter may differ by so much. */
  CLOCK_CHANGED_FROM(5, 0, 3_600, "s"),
  /** Weight of a clock that was set during a session. */
  CLOCK_CHANGED_WEIGHT(1.5, 0, 10, "log-odds"),
  /** The confidence is at most this when the clock was set during a session. */
  CLOCK_CHANGED_CAP(0.8, 0, 1, "share"),
  /** What reaches the server later than this rests on the phone's clock alone. */
  OFFLINE_LATE_FROM(900, 0, 2_592_000, "s"),
  /** The confidence is at most this when the time rests on the phone's clock alone. */
  OFFLINE_LATE_CAP(0.7, 0, 1, "share"),

  /** A person looks at what reaches the server later than this. */
  LATE_REVIEW_FROM(259_200, 0, 31_536_000, "s"),
  /** Weight of a phone that contradicts itself about time. */
  CLOCK_SUSPECT_WEIGHT(0.5, 0, 10, "log-odds"),
  /** The confidence is at most this when a phone contradicts itself about time. */
  CLOCK_SUSPECT_CAP(0.8, 0, 1, "share"),
  /** Faster than this since the last verified place is unusual: no airliner is. */
  TRAVEL_SOFT(290, 10, 10_000, "m/s"),
  /** Faster than this is impossible. */
  TRAVEL_HARD(340, 10, 10_000, "m/s"),
  /** So many times both accuracies are taken off the way. */
  TRAVEL_ACCURACIES(2, 0, 10, "times"),
  /** An unusual speed counts when both places are at least this accurate. */
  TRAVEL_SOFT_ACCURACY(100, 1, 10_000, "m"),
  /** An impossible speed counts fully when both places are at least this accurate. */
  TRAVEL_HARD_ACCURACY(50, 1, 10_000, "m"),
  /** Speeds are told from readings that were at most this old when they were used. */
  TRAVEL_AGE(60, 0, 3_600, "s"),
  /** Weight of an unusual speed. */
  TRAVEL_SOFT_WEIGHT(1.5, 0, 10, "log-odds"),
  /** Weight of an impossible speed. */
  TRAVEL_HARD_WEIGHT(4, 0, 10, "log-odds"),
  /** A reading further away than so many times both accuracies may be a jump. */
  HOP_ACCURACIES(3, 1, 100, "times"),
  /** A jump goes and comes back faster than this. */
  HOP_SPEED(20, 1, 10_000, "m/s"),
  /** Movement is told from so many steps on. */
  MOTION_STEPS(5, 2, 1_000, "steps"),
  /** A step between two readings that are further apart in time tells no speed. */
  MOTION_GAP(10, 1, 3_600, "s"),
  /** The reported speed may differ by so much from that of the steps. */
  SPEED_SLACK(5, 0, 1_000, "m/s"),
  /** The reported speed may differ by this share of that of the steps. */
  SPEED_SHARE(0.5, 0, 10, "share"),
  /** Weight of a reported speed that is not that of the steps. */
  SPEED_WEIGHT(1, 0, 10, "log-odds"),
  /** Below this speed a direction means nothing. */
  HEADING_SPEED(3, 0, 100, "m/s"),
  /** The reported direction may differ by so much from that of the steps. */
  HEADING_SLACK(60, 0, 180, "degrees"),
  /** Weight of a reported direction that is not that of the steps. */
  HEADING_WEIGHT(0.5, 0, 10, "log-odds"),
  /** The altitude may differ by so much from that of the place. */
  ALTITUDE_SLACK(150, 0, 10_000, "m"),
  /** The altitude may differ by so many times its accuracy besides. */
  ALTITUDE_ACCURACIES(3, 0, 10, "times"),
  /** Weight of another altitude. */
  ALTITUDE_WEIGHT(0.5, 0, 10, "log-odds"),

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
  /** Readings so many times less accurate than the middle one are from elsewhere and no jitter. */
  JITTER_ACCURACIES(3, 1, 100, "times"),
  /** Patterns and movement are looked for in so many readings up to the latest. */
  TRACE_WINDOW(60, 3, 10_000, "fixes"),
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
  CLONE_WEIGHT(4, 0, 10, "log-odds"),

  /** No iPhone gives a position with so few decimals on both axes. */
  ROUND_IOS(5, -1, 20, "decimals"),
  /** Hardly an Android phone gives a position with so few decimals on both axes. */
  ROUND_ANDROID(5, -1, 20, "decimals"),
  /** Weight of a rounded position. */
  ROUND_WEIGHT(3, 0, 10, "log-odds"),
  /** Nearer to the published point than this is where nobody stands. */
  VENUE_EXACT_WITHIN(0.5, 0, 100, "m"),
  /** Weight of the published point itself. */
  VENUE_EXACT_WEIGHT(2.5, 0, 10, "log-odds"),

  /** Weight of a reading that an accessory made, such as a car. */
  ACCESSORY_WEIGHT(0.5, 0, 10, "log-odds"),
  /** So many other people may use the same phone at the same time. */
  DEVICE_SHARED_UP_TO(0, 0, 1_000, "people"),
  /** Weight of a phone that too many people use. */
  DEVICE_SHARED_WEIGHT(3, 0, 10, "log-odds"),
  /** Weight of a phone and an app that the platform's maker vouches for. */
  ATTESTED_WEIGHT(-1.5, -10, 0, "log-odds"),
  /** Weight of a phone or an app that the maker does not vouch for. */
  NOT_ATTESTED_WEIGHT(4, 0, 10, "log-odds"),

  /** Weight of the code that was shown at the place. */
  VENUE_CODE_WEIGHT(-3, -10, 0, "log-odds"),
  /** Weight of the host's word. */
  HOST_WEIGHT(-3, -10, 0, "log-odds"),
  /** Weight of the host's own device at the place. */
  KIOSK_WEIGHT(-3, -10, 0, "log-odds"),
  /**
   * How likely a person with a witness was there before the witness spoke, if no reading can tell.
   */
  WITNESS_PRIOR(0.5, 0, 1, "share"),
  /** What must stand behind a verified place: 0 readings, 1 a checked trace, 2 a witness. */
  ASSURANCE_REQUIRED(0, 0, 2, "level");

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
   * {@code pieces}, {@code steps}, {@code decimals}, {@code people}, {@code degrees}, {@code
   * level}, {@code log-odds}.
   */
  @Override
  public String unit() {
    return unit;
  }
}
