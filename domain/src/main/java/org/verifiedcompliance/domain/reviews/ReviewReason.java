package org.verifiedcompliance.domain.reviews;

import java.util.Set;

/**
 * Why somebody decided as they did.
 *
 * @param code stable, kebab-case
 * @param sentence for people
 * @param decisions which it can be given for
 */
public record ReviewReason(String code, String sentence, Set<ReviewDecision> decisions) {
  /** Copies the decisions. */
  public ReviewReason {
    decisions = Set.copyOf(decisions);
  }
}
