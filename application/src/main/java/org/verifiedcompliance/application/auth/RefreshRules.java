package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * What a presented refresh token earns. A spent one that comes back means either a lost answer or a
 * thief; docs/decisions/0003-refresh-rotation.md says how they are told apart.
 */
final class RefreshRules {
  /** What arrives so soon after the rotation was sent at the same time. */
  private static final Duration BURST = Duration.ofSeconds(1);

  private static final int MOST_IN_A_BURST = 20;

  private final Duration grace;

  RefreshRules(Duration grace) {
    this.grace = grace;
  }

  /**
   * Decides.
   *
   * @param arrivedAt when the request came; it may have waited for another one since
   */
  Decision judge(PresentedRefresh presented, Instant arrivedAt, Instant now) {
    var signIn = presented.signIn();
    if (presented.ended()
        || !presented.active()
        || !now.isBefore(signIn.expiresAt())
        || !now.isBefore(presented.token().expiresAt())) {
      return Decision.REFUSE;
    }
    var usedAt = presented.usedAt();
    return usedAt == null
        ? Decision.ROTATE
        : judgeSpent(presented, Duration.between(usedAt, arrivedAt));
  }

  private Decision judgeSpent(PresentedRefresh presented, Duration age) {
    if (presented.successorUsed() || grace.isZero() || age.compareTo(grace) > 0) {
      return Decision.REVOKE;
    }
    if (age.compareTo(BURST) < 0 && presented.burst() < MOST_IN_A_BURST) {
      return Decision.REPEAT_AT_ONCE;
    }
    return presented.replays() == 0 ? Decision.REPEAT : Decision.REVOKE;
  }

  enum Decision {
    /** It is unspent: spend it for a new one. */
    ROTATE,
    /** Its answer was lost: give the same successor, once. */
    REPEAT,
    /** It is one of several that came at once: give the same successor. */
    REPEAT_AT_ONCE,
    /** It was stolen or its holder is confused: end the sign-in. */
    REVOKE,
    /** It is worth nothing. */
    REFUSE
  }
}
