package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_FINE;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_FLAGGED;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_SKEW_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.FIX_FRESH;
import static org.verifiedcompliance.domain.verification.PolicySetting.FIX_STALE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.domain.verification.TimeWindow;

/** When the reading was taken and when presence counts. */
final class TimeRules {
  private TimeRules() {}

  static Optional<Finding> stale(Evidence evidence) {
    return evidence
        .deciding()
        .filter(reading -> !reading.fresh())
        .map(reading ->
            Finding.of(
                reading.stale() ? Effect.CANNOT_DECIDE : Effect.NEEDS_REVIEW,
                reading.age(),
                evidence.policy().get(reading.stale() ? FIX_STALE : FIX_FRESH),
                "Your location was taken %s from now; wait for a new reading and try again."
                    .formatted(Wording.ofSeconds(reading.age()))));
  }

  static Optional<Finding> clockSkew(Evidence evidence) {
    var claim = evidence.claim();
    return Optional.ofNullable(claim.clientTime())
        .map(clientTime -> seconds(claim.effectiveTime(), clientTime))
        .filter(skew -> Math.abs(skew) > evidence.policy().get(CLOCK_FINE))
        .map(skew -> skewed(evidence, skew));
  }

  static Optional<Finding> outsideWindow(Evidence evidence) {
    var at = evidence.claim().effectiveTime();
    return Optional.ofNullable(evidence.claim().window())
        .filter(window -> !window.contains(at))
        .map(window -> at.isBefore(window.opens()) ? early(window, at) : late(window, at));
  }

  private static Finding skewed(Evidence evidence, double skew) {
    var flagged = evidence.policy().get(CLOCK_FLAGGED);
    var beyond = Math.abs(skew) > flagged;
    return Finding.of(
            beyond ? Effect.NEEDS_REVIEW : Effect.WEIGHS,
            skew,
            beyond ? flagged : evidence.policy().get(CLOCK_FINE),
            "Your phone's clock is %s %s; let the phone set its time by itself."
                .formatted(Wording.ofSeconds(skew), skew > 0 ? "fast" : "slow"))
        .weighing(evidence.policy().get(CLOCK_SKEW_WEIGHT));
  }

  private static Finding early(TimeWindow window, Instant at) {
    var seconds = seconds(at, window.opens());
    return outside(
        seconds,
        "This is %s before attendance counts here; try again then."
            .formatted(Wording.ofSeconds(seconds)));
  }

  private static Finding late(TimeWindow window, Instant at) {
    var seconds = seconds(window.closes(), at);
    return outside(
        seconds,
        "This is %s after attendance counted here; ask the host to confirm you."
            .formatted(Wording.ofSeconds(seconds)));
  }

  private static Finding outside(double seconds, String message) {
    return Finding.of(Effect.NEEDS_REVIEW, seconds, 0.0, message);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
