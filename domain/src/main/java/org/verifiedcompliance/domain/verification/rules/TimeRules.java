package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_CHANGED_CAP;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_CHANGED_FROM;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_CHANGED_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_FINE;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_FLAGGED;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_SKEW_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.FIX_FRESH;
import static org.verifiedcompliance.domain.verification.PolicySetting.FIX_STALE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.domain.verification.Corroboration;
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
                reading.stale() ? Effect.CANNOT_DECIDE : Effect.LEAVES_OPEN,
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

  /** What shows the place shows nothing of the time; only the host may say that it counts. */
  static Optional<Finding> outsideWindow(Evidence evidence) {
    var at = evidence.claim().effectiveTime();
    var hosted = evidence.claim().corroborations().contains(Corroboration.HOST);
    var effect = hosted ? Effect.LEAVES_OPEN : Effect.NEEDS_REVIEW;
    return Optional.ofNullable(evidence.claim().window())
        .filter(window -> !window.contains(at))
        .map(window ->
            at.isBefore(window.opens()) ? early(effect, window, at) : late(effect, window, at));
  }

  /** Receivers that count weeks to 1,024 give a date that is 19.6 years off. */
  static Optional<Finding> weekRollover(Evidence evidence) {
    return evidence
        .deciding()
        .filter(reading -> reading.rollovers() > 0)
        .map(reading ->
            Finding.of(
                Effect.INFORMS,
                (double) reading.rollovers(),
                0.0,
                "Your phone's receiver is wrong by %s times 1,024 weeks; the time was corrected."
                    .formatted(reading.rollovers())));
  }

  /**
   * A counter that started again tells nothing, nor does one that may have: it is not further than
   * the time since.
   */
  static Optional<Finding> clockChanged(Evidence evidence) {
    var earlier = evidence.history().clock();
    var wall = evidence.claim().clientTime();
    var uptime = evidence.claim().device().uptime();
    if (earlier == null || wall == null || uptime == null) {
      return Optional.empty();
    }
    var byClock = Duration.between(earlier.wall(), wall);
    var restarted = uptime.compareTo(earlier.uptime()) < 0 || uptime.compareTo(byClock) < 0;
    var changed = Seconds.of(byClock.minus(uptime.minus(earlier.uptime())));
    return restarted || Math.abs(changed) <= evidence.policy().get(CLOCK_CHANGED_FROM)
        ? Optional.empty()
        : Optional.of(clockChanged(evidence, changed));
  }

  private static Finding clockChanged(Evidence evidence, double changed) {
    return Finding.of(
            Effect.WEIGHS,
            changed,
            evidence.policy().get(CLOCK_CHANGED_FROM),
            "Your phone's clock was set %s by %s while you were here; let the phone set its time by"
                    .formatted(changed > 0 ? "forward" : "back", Wording.ofSeconds(changed))
                + " itself.")
        .weighing(evidence.policy().get(CLOCK_CHANGED_WEIGHT))
        .capping(evidence.policy().get(CLOCK_CHANGED_CAP));
  }

  private static Finding skewed(Evidence evidence, double skew) {
    var flagged = evidence.policy().get(CLOCK_FLAGGED);
    var beyond = Math.abs(skew) > flagged;
    return Finding.of(
            beyond ? Effect.LEAVES_OPEN : Effect.WEIGHS,
            skew,
            beyond ? flagged : evidence.policy().get(CLOCK_FINE),
            "Your phone's clock is %s %s; let the phone set its time by itself."
                .formatted(Wording.ofSeconds(skew), skew > 0 ? "fast" : "slow"))
        .weighing(evidence.policy().get(CLOCK_SKEW_WEIGHT));
  }

  private static Finding early(Effect effect, TimeWindow window, Instant at) {
    var seconds = seconds(at, window.opens());
    return Finding.of(
        effect,
        seconds,
        0.0,
        "This is %s before attendance counts here; try again then."
            .formatted(Wording.ofSeconds(seconds)));
  }

  private static Finding late(Effect effect, TimeWindow window, Instant at) {
    var seconds = seconds(window.closes(), at);
    return Finding.of(
        effect,
        seconds,
        0.0,
        "This is %s after attendance counted here; ask the host to confirm you."
            .formatted(Wording.ofSeconds(seconds)));
  }

  private static double seconds(Instant from, Instant to) {
    return Seconds.between(from, to);
  }
}
