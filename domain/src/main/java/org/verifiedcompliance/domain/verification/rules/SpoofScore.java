package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.GROUP_WEIGHT_MAX;
import static org.verifiedcompliance.domain.verification.PolicySetting.GROUP_WEIGHT_MIN;
import static org.verifiedcompliance.domain.verification.PolicySetting.SPOOF_PRIOR;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** How likely the signals make it that the claim is false. */
public final class SpoofScore {
  private SpoofScore() {}

  /**
   * {@code logit(prior)} plus the heaviest weight of each group, clipped, as a probability; between
   * two that are equally heavy the one against the person counts.
   *
   * @return 0 to 1
   */
  public static double of(List<Signal> signals, VerificationPolicy policy) {
    var prior = policy.get(SPOOF_PRIOR);
    var logit = StrictMath.log(prior / (1 - prior));
    for (var weight : heaviestByGroup(signals).values()) {
      logit += Math.clamp(weight, policy.get(GROUP_WEIGHT_MIN), policy.get(GROUP_WEIGHT_MAX));
    }
    return 1 / (1 + StrictMath.exp(-logit));
  }

  private static Map<RuleGroup, Double> heaviestByGroup(List<Signal> signals) {
    var heaviest = new EnumMap<RuleGroup, Double>(RuleGroup.class);
    for (var signal : signals) {
      heaviest.merge(signal.rule().group(), signal.finding().weight(), SpoofScore::heavier);
    }
    return heaviest;
  }

  private static double heavier(double one, double other) {
    if (Math.abs(one) == Math.abs(other)) {
      return Math.max(one, other);
    }
    return Math.abs(one) > Math.abs(other) ? one : other;
  }
}
