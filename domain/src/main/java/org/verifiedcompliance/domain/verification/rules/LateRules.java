package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_SUSPECT_CAP;
import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_SUSPECT_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.LATE_REVIEW_FROM;
import static org.verifiedcompliance.domain.verification.PolicySetting.OFFLINE_LATE_CAP;
import static org.verifiedcompliance.domain.verification.PolicySetting.OFFLINE_LATE_FROM;

import java.util.Optional;
import org.verifiedcompliance.domain.verification.TimeBounds;

/** What reached the server long after it happened, and how well its time is known. */
final class LateRules {
  private LateRules() {}

  /** Only the phone says when it was. */
  static Optional<Finding> offlineLate(Evidence evidence) {
    var late = late(evidence);
    var limit = evidence.policy().get(OFFLINE_LATE_FROM);
    return evidence.claim().device().anchored() || late <= limit
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    Effect.INFORMS,
                    late,
                    limit,
                    "This reached us %s after it happened, so that its time rests on your phone's clock%s."
                        .formatted(Wording.ofSeconds(late), bounds(evidence, ": ")))
                .capping(evidence.policy().get(OFFLINE_LATE_CAP)));
  }

  /** The server's own clock bounds the time: nothing is held against the person. */
  static Optional<Finding> anchored(Evidence evidence) {
    var late = late(evidence);
    var limit = evidence.policy().get(OFFLINE_LATE_FROM);
    return !evidence.claim().device().anchored() || late <= limit
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Effect.INFORMS,
                late,
                limit,
                "This reached us %s after it happened; our own clock shows when%s."
                    .formatted(Wording.ofSeconds(late), bounds(evidence, ": "))));
  }

  static Optional<Finding> tooLate(Evidence evidence) {
    var late = late(evidence);
    var limit = evidence.policy().get(LATE_REVIEW_FROM);
    return late <= limit
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Effect.NEEDS_REVIEW,
                late,
                limit,
                "This reached us %s after it happened%s; somebody will look at it."
                    .formatted(Wording.ofSeconds(late), bounds(evidence, ", "))));
  }

  /** Honest phones contradict themselves too: flagged, never refused. */
  static Optional<Finding> suspect(Evidence evidence) {
    return Optional.ofNullable(evidence.claim().bounds())
        .map(TimeBounds::doubts)
        .filter(doubts -> !doubts.isEmpty())
        .map(doubts ->
            Finding.of(
                    Effect.WEIGHS,
                    (double) doubts.size(),
                    0.0,
                    "What your phone says about time contradicts itself (%s); let the phone set its time by itself."
                        .formatted(String.join(", ", doubts)))
                .weighing(evidence.policy().get(CLOCK_SUSPECT_WEIGHT))
                .capping(evidence.policy().get(CLOCK_SUSPECT_CAP)));
  }

  private static String bounds(Evidence evidence, String before) {
    var bounds = evidence.claim().bounds();
    return bounds == null ? "" : before + Wording.between(bounds);
  }

  private static double late(Evidence evidence) {
    var claim = evidence.claim();
    return Seconds.between(claim.effectiveTime(), claim.receivedAt());
  }
}
