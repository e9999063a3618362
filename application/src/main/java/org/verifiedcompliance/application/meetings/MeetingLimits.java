package org.verifiedcompliance.application.meetings;

import java.time.Duration;

/** How large the parts of a meeting may be. Lengths of texts are in code points. */
public final class MeetingLimits {
  /** Longest name. */
  public static final int NAME = 200;

  /** Longest description. */
  public static final int DESCRIPTION = 5000;

  /** Longest address. */
  public static final int ADDRESS = 500;

  /** Longest recurrence rule. */
  public static final int RECURRENCE = 1000;

  /** Most participants. */
  public static final int PARTICIPANTS = 100_000;

  /** Most tags. */
  public static final int TAGS = 20;

  /** Longest tag, and longest kind of meeting. */
  public static final int WORD = 60;

  /** Longest code to scan. */
  public static final int QR_CODE = 500;

  /** Longest note on one date. */
  public static final int NOTE = 500;

  /** The longest that one occurrence lasts. */
  public static final Duration LENGTH = Duration.ofDays(7);

  private MeetingLimits() {}
}
