package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.JITTER_FIXES;
import static org.verifiedcompliance.domain.verification.PolicySetting.TAIL_FACTOR;
import static org.verifiedcompliance.domain.verification.PolicySetting.TAIL_SHARE;
import static org.verifiedcompliance.domain.verification.PolicySetting.VERIFIED_FROM;

import java.util.Optional;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.FenceDistance;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.Venue;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.probability.InsideProbability;

/**
 * All that a rule may see: the claim, the place, what was known before, the policy, and what
 * follows from them.
 *
 * @param deciding the reading that decides, empty when the phone sent none
 * @param distance from the deciding reading to the edge of the fence, 0 inside
 * @param inside P(inside) of the deciding reading, empty when it cannot decide
 * @param largestSigma the error above which no place can be verified in this fence
 */
public record Evidence(
    LocationClaim claim,
    Venue venue,
    History history,
    VerificationPolicy policy,
    Optional<Reading> deciding,
    Optional<Meters> distance,
    Optional<Probability> inside,
    Meters largestSigma) {

  /** Measures the claim against the fence. */
  public static Evidence of(
      LocationClaim claim,
      Venue venue,
      History history,
      VerificationPolicy policy,
      Geodesic geodesic) {
    var fence = venue.fence();
    var deciding = Reading.best(claim, policy);
    var probability = new InsideProbability(geodesic);
    return new Evidence(
        claim,
        venue,
        history,
        policy,
        deciding,
        deciding.map(r -> new FenceDistance(geodesic).toEdge(r.fix().position(), fence)),
        deciding.flatMap(
            r -> r.usableSigma().map(s -> inside(probability, r.fix(), fence, s, policy))),
        probability.largestSigma(fence, policy.get(VERIFIED_FROM)));
  }

  /** In which presence counts. */
  public Fence fence() {
    return venue.fence();
  }

  /** How much stands behind a verdict on this. */
  public Assurance assurance() {
    if (!claim.corroborations().isEmpty() || claim.device().attestation() == Attestation.PASSED) {
      return Assurance.GEO_CORROBORATED;
    }
    var checked = Trace.of(this).size() >= policy.get(JITTER_FIXES);
    return checked ? Assurance.GEO_TRACE : Assurance.GEO;
  }

  private static Probability inside(
      InsideProbability probability,
      LocationFix fix,
      Fence fence,
      Meters sigma,
      VerificationPolicy policy) {
    var share = policy.get(TAIL_SHARE);
    var core = probability.of(fix.position(), fence, sigma);
    if (share == 0) {
      return Probability.of(core);
    }
    var wide = new Meters(sigma.value() * policy.get(TAIL_FACTOR));
    var tail = probability.of(fix.position(), fence, wide);
    return Probability.of((1 - share) * core + share * tail);
  }
}
