package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.TRAVEL_HARD;
import static org.verifiedcompliance.domain.verification.PolicySetting.TRAVEL_HARD_ACCURACY;
import static org.verifiedcompliance.domain.verification.PolicySetting.TRAVEL_HARD_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.TRAVEL_SOFT;
import static org.verifiedcompliance.domain.verification.PolicySetting.TRAVEL_SOFT_ACCURACY;
import static org.verifiedcompliance.domain.verification.PolicySetting.TRAVEL_SOFT_WEIGHT;

import java.util.Optional;
import org.verifiedcompliance.domain.verification.PolicySetting;

/** Whether anybody could have come here since the person was elsewhere. */
final class TravelRules {
  private TravelRules() {}

  static Optional<Finding> impossible(Evidence evidence) {
    return Journey.of(evidence).flatMap(journey -> judged(journey, evidence));
  }

  private static Optional<Finding> judged(Journey journey, Evidence evidence) {
    if (exceeds(journey, TRAVEL_HARD, TRAVEL_HARD_ACCURACY, evidence)) {
      return Optional.of(found(journey, TRAVEL_HARD, TRAVEL_HARD_WEIGHT, evidence));
    }
    return exceeds(journey, TRAVEL_SOFT, TRAVEL_SOFT_ACCURACY, evidence)
        ? Optional.of(found(journey, TRAVEL_SOFT, TRAVEL_SOFT_WEIGHT, evidence))
        : Optional.empty();
  }

  private static boolean exceeds(
      Journey journey, PolicySetting speed, PolicySetting accuracy, Evidence evidence) {
    return journey.speed() > evidence.policy().get(speed)
        && journey.worst().value() <= evidence.policy().get(accuracy);
  }

  private static Finding found(
      Journey journey, PolicySetting limit, PolicySetting weight, Evidence evidence) {
    return Finding.of(
            Effect.WEIGHS,
            journey.speed(),
            evidence.policy().get(limit),
            "Your last attendance was %s from here; you would have come at %s. Ask the host to"
                    .formatted(Wording.of(journey.way()), Wording.ofSpeed(journey.speed()))
                + " confirm you.")
        .weighing(evidence.policy().get(weight));
  }
}
