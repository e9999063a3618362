package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.CLONE_SHINGLES;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLONE_SIMILARITY;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLONE_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.REPLAY_POINTS;

import java.util.Optional;
import org.verifiedcompliance.domain.verification.TracePrint;

/** Whether the readings were seen before. */
final class CopyRules {
  private CopyRules() {}

  /**
   * Of 88,000 windows of real logs none with four different readings came twice, but some with
   * three did.
   */
  static Optional<Finding> replay(Evidence evidence) {
    var print = print(evidence);
    var enough = evidence.policy().get(REPLAY_POINTS);
    return print
        .filter(own -> own.points() >= enough)
        .filter(own ->
            evidence.history().prints().stream()
                .anyMatch(earlier -> earlier.hash().equals(own.hash())))
        .map(own ->
            Finding.of(
                Effect.REFUSES,
                (double) own.points(),
                enough,
                "These very readings were sent before; take new ones and try again."));
  }

  static Optional<Finding> clone(Evidence evidence) {
    var policy = evidence.policy();
    var limit = policy.get(CLONE_SIMILARITY);
    return print(evidence)
        .map(own -> mostSimilar(own, evidence))
        .filter(similarity -> similarity >= limit)
        .map(similarity ->
            Finding.of(
                    Effect.WEIGHS,
                    similarity,
                    limit,
                    "Your movement is the same as in earlier readings; ask the host to confirm"
                        + " you.")
                .weighing(policy.get(CLONE_WEIGHT)));
  }

  /** A short piece of road looks like another: only traces with enough steps are compared. */
  private static double mostSimilar(TracePrint own, Evidence evidence) {
    var enough = evidence.policy().get(CLONE_SHINGLES);
    if (own.shingles().size() < enough) {
      return 0;
    }
    return evidence.history().prints().stream()
        .filter(earlier -> earlier.shingles().size() >= enough)
        .mapToDouble(own::similarity)
        .max()
        .orElse(0);
  }

  private static Optional<TracePrint> print(Evidence evidence) {
    return evidence.history().prints().isEmpty()
        ? Optional.empty()
        : Optional.of(TracePrint.of(evidence.claim().fixes()));
  }
}
