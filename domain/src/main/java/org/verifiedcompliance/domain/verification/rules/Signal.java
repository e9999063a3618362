package org.verifiedcompliance.domain.verification.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.verification.Reason;

/** A rule with what it found. */
public record Signal(VerificationRule rule, Finding finding) {
  private static final Comparator<Signal> STRONGEST_FIRST =
      Comparator.comparing((Signal signal) -> signal.finding().effect())
          .thenComparing(signal -> -Math.abs(signal.finding().weight()))
          .thenComparing(signal -> signal.rule().code());

  /** What the rules find in the evidence, by effect, then weight, then code. */
  public static List<Signal> in(Evidence evidence, List<VerificationRule> rules) {
    return rules.stream()
        .flatMap(rule -> of(rule, evidence).stream())
        .sorted(STRONGEST_FIRST)
        .toList();
  }

  /** As the verdict shows it. */
  public Reason toReason() {
    return new Reason(
        rule.code(),
        finding.weight(),
        finding.value(),
        finding.limit(),
        finding.message(),
        rule.group(),
        finding.effect(),
        rule.unit());
  }

  private static Optional<Signal> of(VerificationRule rule, Evidence evidence) {
    return rule.check().apply(evidence).map(finding -> new Signal(rule, finding));
  }
}
