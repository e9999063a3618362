package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.ACCURACY_FLOOR;
import static org.verifiedcompliance.domain.verification.PolicySetting.PLACE_SIGMA;
import static org.verifiedcompliance.domain.verification.PolicySetting.TAIL_FACTOR;
import static org.verifiedcompliance.domain.verification.PolicySetting.TAIL_SHARE;
import static org.verifiedcompliance.domain.verification.PolicySetting.VERIFIED_FROM;

import java.util.Optional;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.FenceDistance;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.probability.InsideProbability;

/** P(inside) of readings in one fence, by the error model of a policy. */
final class PolicyProbability {
  private final InsideProbability probability;
  private final FenceDistance distance;
  private final Fence fence;
  private final VerificationPolicy policy;

  PolicyProbability(Geodesic geodesic, Fence fence, VerificationPolicy policy) {
    probability = new InsideProbability(geodesic);
    distance = new FenceDistance(geodesic);
    this.fence = fence;
    this.policy = policy;
  }

  /** Empty when the reading cannot decide. */
  Optional<Probability> of(Reading reading) {
    return reading.usableSigma().map(sigma -> Probability.of(of(reading.fix(), sigma)));
  }

  /**
   * Outside a circle P(inside) rises with the error and falls again: the least that a reading here
   * with no more error can have is that of the best phone or its own. Inside it only falls.
   */
  Optional<Probability> proven(Reading reading) {
    var inside = of(reading);
    return distance.toEdge(reading.fix().position(), fence).value() <= 0
        ? inside
        : inside.map(said -> lesser(said, Probability.of(of(reading.fix(), best(reading.fix())))));
  }

  /** The error above which no place can be verified in this fence. */
  Meters largestSigma() {
    return probability.largestSigma(fence, policy.get(VERIFIED_FROM));
  }

  private Meters best(LocationFix fix) {
    var reported = fix.platform().sigma(new Meters(policy.get(ACCURACY_FLOOR))).value();
    var place = policy.get(PLACE_SIGMA);
    return new Meters(Math.max(1e-3, Math.sqrt(reported * reported + place * place)));
  }

  private double of(LocationFix fix, Meters sigma) {
    var share = policy.get(TAIL_SHARE);
    var core = probability.of(fix.position(), fence, sigma);
    if (share == 0) {
      return core;
    }
    var wide = new Meters(sigma.value() * policy.get(TAIL_FACTOR));
    return (1 - share) * core + share * probability.of(fix.position(), fence, wide);
  }

  private static Probability lesser(Probability one, Probability other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
