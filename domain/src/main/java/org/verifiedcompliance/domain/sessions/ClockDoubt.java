package org.verifiedcompliance.domain.sessions;

/** What is contradictory in what a phone says about time. Each is flagged, none is refused. */
public enum ClockDoubt {
  /** The counter at the operation is beyond that of the sending, though the phone did not start. */
  COUNTER_RAN_BACKWARDS("its counter ran backwards"),
  /** The wall clock says that the operation came after its sending. */
  CLOCK_RAN_BACKWARDS("its clock ran backwards"),
  /** Between operation and sending the wall clock and the counter went by different times. */
  CLOCK_WAS_SET("its clock was set"),
  /** The time token was signed by nobody who may, or is no token. */
  TOKEN_FORGED("its time token is not ours"),
  /** The time token was given to another person or another phone. */
  TOKEN_OF_ANOTHER("its time token was given to somebody else"),
  /** What the token bounds from below and the receipt from above leaves no time. */
  NO_TIME_LEFT("its counter and our clock contradict each other"),
  /** By what the phone says the person left before they came. */
  LEFT_BEFORE_ARRIVAL("the person left before they came by it");

  private final String finding;

  ClockDoubt(String finding) {
    this.finding = finding;
  }

  /** A part of a sentence about a phone, such as {@code its clock was set}. */
  public String finding() {
    return finding;
  }
}
