package org.verifiedcompliance.evaluation.report;

/**
 * Something that was to be reached.
 *
 * @param met whether the run reached it
 * @param excuse why it is known not to be reached; empty for a goal that is said to hold
 */
public record Goal(String name, String wanted, String measured, boolean met, String excuse) {
  /** A figure that must not be above a limit. */
  public static Goal atMost(
      String name, double limit, double measured, String shown, String wanted) {
    return new Goal(name, wanted, shown, measured <= limit, "");
  }

  /** A figure that must not be below a limit. */
  public static Goal atLeast(
      String name, double limit, double measured, String shown, String wanted) {
    return new Goal(name, wanted, shown, measured >= limit, "");
  }

  /** The same goal, known not to be reached for this reason. */
  public Goal knownMiss(String why) {
    return new Goal(name, wanted, measured, met, why);
  }

  /** Whether it is said to hold and does not. */
  public boolean broken() {
    return !met && excuse.isEmpty();
  }

  /** What became of it, in words. */
  public String outcome() {
    if (met) {
      return "met";
    }
    return broken() ? "BROKEN" : "not met: " + excuse;
  }
}
