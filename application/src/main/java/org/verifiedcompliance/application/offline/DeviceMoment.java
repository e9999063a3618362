package org.verifiedcompliance.application.offline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone's clocks when something happened.
 *
 * @param wall its wall clock, which can be set
 * @param boot names the time since it was started, null when not said
 * @param elapsed its counter, which cannot be set; null when not said
 */
public record DeviceMoment(Instant wall, @Nullable String boot, @Nullable Duration elapsed) {

  /** A moment of which only the wall clock is known. */
  public static DeviceMoment of(Instant wall) {
    return new DeviceMoment(wall, null, null);
  }

  /** Whether the counter can be compared with one of this boot. */
  boolean isIn(@Nullable String other) {
    return boot != null && elapsed != null && boot.equals(other);
  }
}
