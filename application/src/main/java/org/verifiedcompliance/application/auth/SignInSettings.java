package org.verifiedcompliance.application.auth;

import java.time.Duration;

/**
 * How long things last.
 *
 * @param accessLife of an access token, one second or more
 * @param idleLife of a refresh token that is not used
 * @param signInLife of a sign-in, however often it is refreshed
 * @param reuseGrace how long a spent refresh token may come back once because the answer was lost;
 *     zero for never
 */
public record SignInSettings(
    Duration accessLife, Duration idleLife, Duration signInLife, Duration reuseGrace) {
  /**
   * Refuses lives that are none.
   *
   * @throws IllegalArgumentException when a life is not positive or the grace negative
   */
  public SignInSettings {
    if (accessLife.toSeconds() < 1
        || !idleLife.isPositive()
        || !signInLife.isPositive()
        || reuseGrace.isNegative()) {
      throw new IllegalArgumentException("lives must be positive");
    }
  }

  /** Access 30 minutes, idle 7 days, at most 30 days, grace 30 seconds. */
  public static SignInSettings standard() {
    return new SignInSettings(
        Duration.ofMinutes(30), Duration.ofDays(7), Duration.ofDays(30), Duration.ofSeconds(30));
  }
}
