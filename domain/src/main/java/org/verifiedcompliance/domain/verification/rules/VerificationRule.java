package org.verifiedcompliance.domain.verification.rules;

import java.util.Optional;

/**
 * One named rule. It must be a pure function: the same evidence gives the same finding.
 *
 * @param code stable name in capitals
 * @param unit of the finding's value and limit, empty when it has none
 * @param check says what is to be said, nothing when all is well
 */
public record VerificationRule(String code, RuleGroup group, String unit, Check check) {

  /** The judgement of a rule. */
  @FunctionalInterface
  public interface Check {
    /** What the rule finds in the evidence. */
    Optional<Finding> apply(Evidence evidence);
  }
}
