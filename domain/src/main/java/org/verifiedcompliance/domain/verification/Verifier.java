package org.verifiedcompliance.domain.verification;

import java.util.List;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.verification.rules.Conclusion;
import org.verifiedcompliance.domain.verification.rules.Evidence;
import org.verifiedcompliance.domain.verification.rules.Reading;
import org.verifiedcompliance.domain.verification.rules.Signal;
import org.verifiedcompliance.domain.verification.rules.StandardRules;
import org.verifiedcompliance.domain.verification.rules.VerificationRule;

/**
 * Judges where a person was. A pure function of the claim, the fence and the policy, in strict
 * arithmetic: a stored claim gives the same verdict years later and on another machine.
 */
public final class Verifier {
  private final Geodesic geodesic;
  private final List<VerificationRule> rules;

  /** Judges by the {@link StandardRules} with these distances. */
  public Verifier(Geodesic geodesic) {
    this(geodesic, StandardRules.all());
  }

  /** Judges by these rules. */
  public Verifier(Geodesic geodesic, List<VerificationRule> rules) {
    this.geodesic = geodesic;
    this.rules = List.copyOf(rules);
  }

  /** What the rules make of a claim when nothing but a fence is known. */
  public Verdict judge(LocationClaim claim, Fence fence, VerificationPolicy policy) {
    return judge(claim, Venue.of(fence), History.none(), policy);
  }

  /** What the rules make of the claim. */
  public Verdict judge(
      LocationClaim claim, Venue venue, History history, VerificationPolicy policy) {
    var evidence = Evidence.of(claim, venue, history, policy, geodesic);
    var signals = Signal.in(evidence, rules);
    var conclusion = Conclusion.of(evidence, signals);
    return new Verdict(
        conclusion.flag(),
        conclusion.confidence(),
        evidence.inside().orElse(null),
        evidence.distance().orElse(null),
        evidence.deciding().map(Reading::fix).orElse(null),
        signals.stream().map(Signal::toReason).toList(),
        policy.version(),
        evidence.assurance());
  }
}
