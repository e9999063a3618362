package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.GROUP_WEIGHT_MIN;
import static org.verifiedcompliance.domain.verification.PolicySetting.SPOOF_ACCEPTED;
import static org.verifiedcompliance.domain.verification.PolicySetting.VERIFIED_FROM;
import static org.verifiedcompliance.domain.verification.PolicySetting.WITNESS_PRIOR;

import java.util.List;
import java.util.OptionalDouble;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Probability;

/**
 * What follows from all findings together.
 *
 * <p>A witness moves the odds that the person was there by its weight. It settles what the readings
 * leave open or cannot decide; hard evidence and what only a person may judge stay as they are. The
 * host's word against a good reading elsewhere is for a person to judge too.
 */
public record Conclusion(LocationFlag flag, Probability confidence) {

  /** Of the findings, the strongest first. */
  public static Conclusion of(Evidence evidence, List<Signal> signals) {
    var spoofed = SpoofScore.of(signals, evidence.policy());
    var present = present(evidence, signals);
    var flag = flag(evidence, signals, present, spoofed);
    var cap = signals.stream().mapToDouble(signal -> signal.finding().cap()).min().orElse(1);
    return strongest(signals) == Effect.REFUSES
        ? new Conclusion(flag, new Probability(0))
        : new Conclusion(flag, Probability.of(Math.min(cap, present * (1 - spoofed))));
  }

  private static LocationFlag flag(
      Evidence evidence, List<Signal> signals, double present, double spoofed) {
    var policy = evidence.policy();
    var flag = strongest(signals).flag();
    if (flag == LocationFlag.REJECTED) {
      return strongest(signals) == Effect.REFUTES && isHosted(evidence)
          ? LocationFlag.REVIEW
          : flag;
    }
    var genuine = spoofed <= policy.get(SPOOF_ACCEPTED);
    if (witness(evidence, signals).isPresent()) {
      return genuine && present >= policy.get(VERIFIED_FROM) && !has(signals, Effect.NEEDS_REVIEW)
          ? LocationFlag.VERIFIED
          : LocationFlag.REVIEW;
    }
    return flag == LocationFlag.VERIFIED && !genuine ? LocationFlag.REVIEW : flag;
  }

  /** How likely the person was at the place if nobody deceives, 0 to 1. */
  private static double present(Evidence evidence, List<Signal> signals) {
    var strongest = strongest(signals);
    var witness = witness(evidence, signals);
    if (witness.isEmpty() || strongest == Effect.REFUTES) {
      return evidence.proven().map(Probability::value).orElse(0.0);
    }
    var before =
        strongest == Effect.CANNOT_DECIDE
            ? evidence.policy().get(WITNESS_PRIOR) * compatible(evidence)
            : evidence.inside().map(Probability::value).orElse(0.0);
    var odds = before * StrictMath.exp(witness.getAsDouble());
    return odds / (odds + 1 - before);
  }

  /**
   * How well a reading that cannot decide goes with being there, 1 without any reading: its
   * P(inside) over the most that one with this error has in a fence of this size, which follows
   * from {@link Evidence#largestSigma()}, the error with which that most is {@code VERIFIED_FROM}.
   */
  private static double compatible(Evidence evidence) {
    return evidence
        .deciding()
        .flatMap(Reading::usableSigma)
        .flatMap(sigma ->
            evidence
                .inside()
                .map(inside -> {
                  var ratio = evidence.largestSigma().value() / sigma.value();
                  var outside = 1 - evidence.policy().get(VERIFIED_FROM);
                  var most = 1 - StrictMath.pow(outside, ratio * ratio);
                  return inside.value() >= most ? 1 : inside.value() / most;
                }))
        .orElse(1.0);
  }

  /** The log-odds that the weightiest witness speaks for the person, empty without one. */
  private static OptionalDouble witness(Evidence evidence, List<Signal> signals) {
    var most = evidence.policy().get(GROUP_WEIGHT_MIN);
    return signals.stream()
        .filter(signal -> signal.rule().group() == RuleGroup.WITNESS)
        .mapToDouble(signal -> -Math.max(most, signal.finding().weight()))
        .filter(weight -> weight > 0)
        .max();
  }

  private static boolean isHosted(Evidence evidence) {
    return evidence.claim().corroborations().contains(Corroboration.HOST);
  }

  private static boolean has(List<Signal> signals, Effect effect) {
    return signals.stream().anyMatch(signal -> signal.finding().effect() == effect);
  }

  /** With no finding at all nothing speaks for the person either. */
  private static Effect strongest(List<Signal> signals) {
    return signals.isEmpty() ? Effect.CANNOT_DECIDE : signals.getFirst().finding().effect();
  }
}
