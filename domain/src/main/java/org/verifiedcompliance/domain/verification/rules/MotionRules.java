package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.HEADING_SLACK;
import static org.verifiedcompliance.domain.verification.PolicySetting.HEADING_SPEED;
import static org.verifiedcompliance.domain.verification.PolicySetting.HEADING_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.MOTION_STEPS;
import static org.verifiedcompliance.domain.verification.PolicySetting.SPEED_SHARE;
import static org.verifiedcompliance.domain.verification.PolicySetting.SPEED_SLACK;
import static org.verifiedcompliance.domain.verification.PolicySetting.SPEED_WEIGHT;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How the person moved. */
final class MotionRules {
  private MotionRules() {}

  /** The phone took it from a cell tower for a moment: it neither decides nor counts. */
  static Optional<Finding> teleportReturn(Evidence evidence) {
    var hops = evidence.hops();
    var sent = evidence.claim().fixes().stream().filter(hops::contains).count();
    return sent == 0
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Effect.INFORMS,
                (double) sent,
                0.0,
                "%s of your readings jumped away and back; what is left decides.".formatted(sent)));
  }

  static Optional<Finding> speed(Evidence evidence) {
    var policy = evidence.policy();
    var told = Step.in(evidence, Step::tellsSpeed);
    if (told.size() < policy.get(MOTION_STEPS)) {
      return Optional.empty();
    }
    var limit =
        Math.max(policy.get(SPEED_SLACK), policy.get(SPEED_SHARE) * median(told, Step::speed));
    return Optional.of(median(told, Step::speedDifference))
        .filter(difference -> difference > limit)
        .map(difference ->
            Finding.of(
                    Effect.WEIGHS,
                    difference,
                    limit,
                    "The speed that your phone reports is not the one at which its location"
                        + " moves.")
                .weighing(policy.get(SPEED_WEIGHT)));
  }

  static Optional<Finding> heading(Evidence evidence) {
    var policy = evidence.policy();
    var slowest = policy.get(HEADING_SPEED);
    var told =
        Step.in(evidence, Step::tellsHeading).stream()
            .filter(step -> step.speed() > slowest)
            .toList();
    if (told.size() < policy.get(MOTION_STEPS)) {
      return Optional.empty();
    }
    return Optional.of(median(told, Step::headingDifference))
        .filter(difference -> difference > policy.get(HEADING_SLACK))
        .map(difference ->
            Finding.of(
                    Effect.WEIGHS,
                    difference,
                    policy.get(HEADING_SLACK),
                    "Your phone reports another direction than the one in which its location"
                        + " moves.")
                .weighing(policy.get(HEADING_WEIGHT)));
  }

  private static double median(List<Step> steps, ToDoubleFunction<Step> number) {
    var sorted = steps.stream().mapToDouble(number).sorted().toArray();
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
  }
}
