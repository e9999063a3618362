package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.FROZEN_FIXES;
import static org.verifiedcompliance.domain.verification.PolicySetting.FROZEN_IOS_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.FROZEN_PACE;
import static org.verifiedcompliance.domain.verification.PolicySetting.FROZEN_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.JITTER_ACCURACIES;
import static org.verifiedcompliance.domain.verification.PolicySetting.JITTER_FIXES;
import static org.verifiedcompliance.domain.verification.PolicySetting.JITTER_POINTS;
import static org.verifiedcompliance.domain.verification.PolicySetting.JITTER_RATIO;
import static org.verifiedcompliance.domain.verification.PolicySetting.JITTER_WEIGHT;

import java.util.Optional;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** What made-up readings look like. */
final class PatternRules {
  private static final String NEXT_STEP = "; switch off apps that change it and try again.";

  private PatternRules() {}

  static Optional<Finding> frozen(Evidence evidence) {
    var policy = evidence.policy();
    var trace = Stretch.still(evidence.trace(), evidence.claim());
    if (trace.size() < policy.get(FROZEN_FIXES)) {
      return Optional.empty();
    }
    var finding =
        Finding.of(
            Effect.WEIGHS,
            (double) trace.size(),
            policy.get(FROZEN_FIXES),
            "Your location did not move by a centimetre in %s readings".formatted(trace.size())
                + NEXT_STEP);
    return Optional.of(finding.weighing(frozenWeight(trace, policy)))
        .filter(found -> found.weight() > 0);
  }

  static Optional<Finding> whiteJitter(Evidence evidence) {
    var policy = evidence.policy();
    var comparable = evidence.trace().comparable(policy.get(JITTER_ACCURACIES));
    var trace = Stretch.dense(comparable, evidence.claim(), policy);
    if (trace.size() < policy.get(JITTER_FIXES) || trace.points() < policy.get(JITTER_POINTS)) {
      return Optional.empty();
    }
    return Optional.of(trace.vonNeumannRatio())
        .filter(ratio -> ratio > policy.get(JITTER_RATIO))
        .map(ratio ->
            Finding.of(
                    Effect.WEIGHS,
                    ratio,
                    policy.get(JITTER_RATIO),
                    "Your location jumps about as no real one does" + NEXT_STEP)
                .weighing(policy.get(JITTER_WEIGHT)));
  }

  /** A browser at rest is located by the same access points again and again. */
  private static double frozenWeight(Trace trace, VerificationPolicy policy) {
    return switch (trace.fixes().getFirst().platform()) {
      case IOS -> policy.get(FROZEN_IOS_WEIGHT);
      case ANDROID, UNKNOWN ->
          trace.longestGap() <= policy.get(FROZEN_PACE) ? 0 : policy.get(FROZEN_WEIGHT);
      case WEB -> 0;
    };
  }
}
