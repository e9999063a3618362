package org.verifiedcompliance.application.proofs;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name tells it from other quotas: lower case and dashes
 * @param most how often within any such window, 1 to 100
 */
public record Quota(String name, int most, Duration window) {
  /**
   * Refuses what is no quota.
   *
   * @throws IllegalArgumentException when a number is out of range
   */
  public Quota {
    if (most < 1 || most > 100 || !window.isPositive()) {
      throw new IllegalArgumentException("most must be 1 to 100 and the window positive");
    }
  }
}
