package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.ROUND_ANDROID;
import static org.verifiedcompliance.domain.verification.PolicySetting.ROUND_IOS;
import static org.verifiedcompliance.domain.verification.PolicySetting.ROUND_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.VENUE_EXACT_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.VENUE_EXACT_WITHIN;

import java.util.Optional;
import org.verifiedcompliance.domain.geo.Displacement;
import org.verifiedcompliance.domain.geo.Meters;

/** What a typed or copied position looks like. */
final class MadeUpRules {
  private MadeUpRules() {}

  /** Browsers and rough places are rounded on purpose, and no rule knows an unknown phone. */
  static Optional<Finding> round(Evidence evidence) {
    return evidence
        .deciding()
        .filter(reading -> !AccuracyRules.isApproximate(reading, evidence))
        .flatMap(reading ->
            switch (reading.fix().platform()) {
              case IOS -> round(reading, evidence.policy().get(ROUND_IOS), evidence);
              case ANDROID -> round(reading, evidence.policy().get(ROUND_ANDROID), evidence);
              case WEB, UNKNOWN -> Optional.empty();
            });
  }

  private static Optional<Finding> round(Reading reading, double limit, Evidence evidence) {
    return Optional.ofNullable(reading.fix().decimals())
        .filter(decimals -> decimals <= limit)
        .map(decimals ->
            Finding.of(
                    Effect.WEIGHS,
                    (double) decimals,
                    limit,
                    "Your location came with only %s decimals, which phones do not give; send it as"
                            .formatted(decimals)
                        + " it was read.")
                .weighing(evidence.policy().get(ROUND_WEIGHT)));
  }

  /** Nothing is published where somebody stood with a phone and kept the point. */
  static Optional<Finding> venueExact(Evidence evidence) {
    var published = evidence.venue().point();
    var within = new Meters(evidence.policy().get(VENUE_EXACT_WITHIN));
    return published == null
        ? Optional.empty()
        : evidence
            .deciding()
            .map(reading -> Displacement.between(published, reading.fix().position()).length())
            .filter(distance -> distance.compareTo(within) <= 0)
            .map(distance ->
                Finding.of(
                        Effect.WEIGHS,
                        distance.value(),
                        within.value(),
                        "Your location is the published point of the place itself; take a new"
                            + " reading or ask the host to confirm you.")
                    .weighing(evidence.policy().get(VENUE_EXACT_WEIGHT)));
  }
}
