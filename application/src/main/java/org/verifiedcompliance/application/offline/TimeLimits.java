package org.verifiedcompliance.application.offline;

import java.time.Duration;

/**
 * How far what phones say of time is believed.
 *
 * @param tokenLife how long after its issue a time token bounds operations
 * @param slack how far a counter may be off, and how long a token may be on its way
 * @param clockSet a wall clock that differs from the counter by more was set in between
 */
public record TimeLimits(Duration tokenLife, Duration slack, Duration clockSet) {

  /** 72 h, a minute, and 5 minutes. */
  public static TimeLimits standard() {
    return new TimeLimits(Duration.ofHours(72), Duration.ofMinutes(1), Duration.ofMinutes(5));
  }
}
