package org.verifiedcompliance.application.privacy;

import java.time.Duration;

/**
 * How long things are kept from the moment when they came.
 *
 * @param trail readings during a stay
 * @param fixes readings and notes of check-in, check-out and all other facts
 */
public record Retention(Duration trail, Duration fixes) {
  /** What the domain rules say. */
  public static final Retention STANDARD =
      new Retention(Duration.ofDays(90), Duration.ofDays(1_095));

  /** Where somebody called from is kept so long, whatever the settings. */
  private static final Duration ADDRESSES = Duration.ofDays(30);

  /**
   * Refuses what keeps nothing.
   *
   * @throws IllegalArgumentException when something is kept for less than a day
   */
  public Retention {
    if (trail.toDays() < 1 || fixes.toDays() < 1) {
      throw new IllegalArgumentException("everything is kept for a day at least");
    }
  }

  /** How long this is kept. */
  Duration of(OldRecords.Kind kind) {
    return switch (kind) {
      case TRAIL, FAILED_OPERATION, VENUE_CODE -> trail;
      case FIX, OPERATION_RESULT -> fixes;
      case ADDRESS -> ADDRESSES;
    };
  }
}
