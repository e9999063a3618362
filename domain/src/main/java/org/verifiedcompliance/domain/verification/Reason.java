package org.verifiedcompliance.domain.verification;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.verification.rules.Effect;
import org.verifiedcompliance.domain.verification.rules.RuleGroup;

/**
 * One named finding in a verdict.
 *
 * @param code stable name in capitals, such as {@code FIX_STALE}
 * @param weight log-odds toward a false claim; negative speaks for the person, 0 only informs
 * @param value what was found, in the rule's unit, null when nothing was measured
 * @param limit the limit that it was held against, in the same unit
 * @param message the sentence that a person reads
 * @param group of which only the heaviest finding counts; null in verdicts that did not keep it
 * @param effect what it did to the verdict; null in verdicts that did not keep it
 * @param unit of value and limit, empty without one; null in verdicts that did not keep it
 */
public record Reason(
    String code,
    double weight,
    @Nullable Double value,
    @Nullable Double limit,
    String message,
    @Nullable RuleGroup group,
    @Nullable Effect effect,
    @Nullable String unit) {

  /** A reason of which no more is known. */
  public Reason(
      String code, double weight, @Nullable Double value, @Nullable Double limit, String message) {
    this(code, weight, value, limit, message, null, null, null);
  }
}
