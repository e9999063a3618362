package org.verifiedcompliance.domain.verification;

import static org.verifiedcompliance.domain.verification.PolicySetting.REJECTED_UP_TO;
import static org.verifiedcompliance.domain.verification.PolicySetting.VERIFIED_FROM;

import java.util.List;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.probability.CircleProbability;

/** Judges where a person was: a pure function of the claim, the fence and the policy. */
public final class Verifier {
  private final Geodesic geodesic;

  /** Judges with these distances. */
  public Verifier(Geodesic geodesic) {
    this.geodesic = geodesic;
  }

  /** What the rules make of the claim. */
  public Verdict judge(LocationClaim claim, Fence fence, VerificationPolicy policy) {
    var circle =
        switch (fence) {
          case CircleFence c -> c;
        };
    var fix = claim.fixes().stream().filter(f -> f.accuracy() != null).findFirst().orElse(null);
    if (fix == null || fix.accuracy() == null) {
      return new Verdict(
          LocationFlag.UNVERIFIABLE,
          new Probability(0),
          null,
          null,
          null,
          List.of(),
          policy.version());
    }
    var distance = geodesic.distance(fix.position(), circle.center());
    var sigma = fix.platform().sigma(fix.accuracy());
    var inside = CircleProbability.inside(distance.value(), circle.radius().value(), sigma.value());
    return new Verdict(
        flag(inside, policy),
        Probability.of(inside),
        Probability.of(inside),
        new Meters(Math.max(0, distance.value() - circle.radius().value())),
        fix,
        List.of(
            new Reason(
                "INSIDE_PROBABILITY", 0, inside, policy.get(VERIFIED_FROM), "First version.")),
        policy.version());
  }

  private static LocationFlag flag(double inside, VerificationPolicy policy) {
    if (inside >= policy.get(VERIFIED_FROM)) {
      return LocationFlag.VERIFIED;
    }
    return inside <= policy.get(REJECTED_UP_TO) ? LocationFlag.REJECTED : LocationFlag.REVIEW;
  }
}
