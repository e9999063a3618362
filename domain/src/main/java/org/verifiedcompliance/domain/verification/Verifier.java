package org.verifiedcompliance.domain.verification;

import static org.verifiedcompliance.domain.verification.PolicySetting.SPOOF_ACCEPTED;

import java.util.List;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.verification.rules.Effect;
import org.verifiedcompliance.domain.verification.rules.Evidence;
import org.verifiedcompliance.domain.verification.rules.Reading;
import org.verifiedcompliance.domain.verification.rules.Signal;
import org.verifiedcompliance.domain.verification.rules.SpoofScore;
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
    var spoofed = SpoofScore.of(signals, policy);
    return new Verdict(
        flag(signals, spoofed, policy),
        confidence(evidence, signals, spoofed),
        evidence.inside().orElse(null),
        evidence.distance().orElse(null),
        evidence.deciding().map(Reading::fix).orElse(null),
        signals.stream().map(Signal::toReason).toList(),
        policy.version(),
        evidence.assurance());
  }

  private static LocationFlag flag(
      List<Signal> signals, double spoofed, VerificationPolicy policy) {
    var strongest = strongest(signals).flag();
    return strongest == LocationFlag.VERIFIED && spoofed > policy.get(SPOOF_ACCEPTED)
        ? LocationFlag.REVIEW
        : strongest;
  }

  /** P(inside) less what speaks for a false claim; nothing is left of it by hard evidence. */
  private static Probability confidence(Evidence evidence, List<Signal> signals, double spoofed) {
    if (strongest(signals) == Effect.REFUSES) {
      return new Probability(0);
    }
    var inside = evidence.inside().map(Probability::value).orElse(0.0);
    var cap = signals.stream().mapToDouble(signal -> signal.finding().cap()).min().orElse(1);
    return Probability.of(Math.min(cap, inside * (1 - spoofed)));
  }

  /** With no finding at all nothing speaks for the person either. */
  private static Effect strongest(List<Signal> signals) {
    return signals.isEmpty() ? Effect.CANNOT_DECIDE : signals.getFirst().finding().effect();
  }
}
