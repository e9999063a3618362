package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.JITTER_FIXES;

import java.util.List;
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

/**
 * All that a rule may see: the claim, the place, what was known before, the policy, and what
 * follows from them.
 *
 * @param geodesic how distances are measured
 * @param trace the readings of the claim and the earlier ones of the session, without the hops
 * @param dense the latest readings of the trace without a gap, in which a pattern would show
 * @param hops readings that jumped away and were back with the next one
 * @param deciding the reading that decides, empty when the phone sent none
 * @param distance from the deciding reading to the edge of the fence, 0 inside
 * @param inside P(inside) of the deciding reading, empty when it cannot decide
 * @param proven the part of P(inside) that does not rest on how little a reading outside says of
 *     itself: in a circle a larger error never makes it larger, in a polygon it can where notches,
 *     holes or other parts are near
 * @param largestSigma the error above which no place can be verified in this fence
 */
public record Evidence(
    LocationClaim claim,
    Venue venue,
    History history,
    VerificationPolicy policy,
    Geodesic geodesic,
    Trace trace,
    Trace dense,
    List<LocationFix> hops,
    Optional<Reading> deciding,
    Optional<Meters> distance,
    Optional<Probability> inside,
    Optional<Probability> proven,
    Meters largestSigma) {

  /** Measures the claim against the fence. */
  public static Evidence of(
      LocationClaim claim,
      Venue venue,
      History history,
      VerificationPolicy policy,
      Geodesic geodesic) {
    var all = Trace.of(claim, history);
    var hops = Hops.in(all, policy);
    var trace = all.without(hops);
    var deciding = Reading.best(claim, hops, policy);
    var fence = venue.fence();
    var inside = new PolicyProbability(geodesic, fence, policy);
    return new Evidence(
        claim,
        venue,
        history,
        policy,
        geodesic,
        trace,
        Stretch.dense(trace, claim, policy),
        hops,
        deciding,
        deciding.map(r -> new FenceDistance(geodesic).toEdge(r.fix().position(), fence)),
        deciding.flatMap(inside::of),
        deciding.flatMap(inside::proven),
        inside.largestSigma());
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
    return dense.size() >= policy.get(JITTER_FIXES) ? Assurance.GEO_TRACE : Assurance.GEO;
  }
}
