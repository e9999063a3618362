package org.verifiedcompliance.domain.presence;

import java.time.Duration;
import org.verifiedcompliance.domain.verification.Probability;

/**
 * When readings confirm presence.
 *
 * @param gap the longest time between two confirming readings that still counts as present
 * @param thereFrom the share of the position error that must lie inside the fence
 * @param leaving when a person has left
 */
public record PresencePolicy(Duration gap, Probability thereFrom, LeavingRule leaving) {

  /** Gaps of 15 min, rather inside than outside, and the standard rule of leaving. */
  public static PresencePolicy standard() {
    return new PresencePolicy(Duration.ofMinutes(15), Probability.of(0.5), LeavingRule.standard());
  }

  /** The same with another gap. */
  public PresencePolicy withGap(Duration other) {
    return new PresencePolicy(other, thereFrom, leaving);
  }
}
