package org.verifiedcompliance.domain.verification.rules;

import org.jspecify.annotations.Nullable;

/**
 * What one rule found.
 *
 * @param weight log-odds toward a false claim, 0 when the effect says it all
 * @param value what was measured, in the rule's unit
 * @param limit what it was held against, in the same unit
 * @param cap the confidence is at most this, 1 for no cap
 * @param message a sentence for the person, with the next step if there is one
 */
public record Finding(
    Effect effect,
    double weight,
    @Nullable Double value,
    @Nullable Double limit,
    double cap,
    String message) {

  /** A finding whose effect says it all. */
  public static Finding of(
      Effect effect, @Nullable Double value, @Nullable Double limit, String message) {
    return new Finding(effect, 0, value, limit, 1, message);
  }

  /** The same finding with a weight. */
  public Finding weighing(double logOdds) {
    return new Finding(effect, logOdds, value, limit, cap, message);
  }

  /** The same finding that holds the confidence down. */
  public Finding capping(double confidence) {
    return new Finding(effect, weight, value, limit, confidence, message);
  }
}
