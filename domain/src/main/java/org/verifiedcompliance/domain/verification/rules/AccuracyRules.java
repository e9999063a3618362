package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.ACCURACY_IMPLAUSIBLE_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.ACCURACY_PLAUSIBLE_FROM;
import static org.verifiedcompliance.domain.verification.PolicySetting.APPROXIMATE_FROM;

import java.util.Optional;
import org.verifiedcompliance.domain.geo.Meters;

/** How well the phone knows where it is, by its own words. */
final class AccuracyRules {
  private AccuracyRules() {}

  static Optional<Finding> missing(Evidence evidence) {
    return evidence
        .deciding()
        .filter(reading -> reading.sigma() == null)
        .map(reading ->
            Finding.of(
                Effect.CANNOT_DECIDE,
                null,
                null,
                "Your phone did not say how accurate its location is; wait for a better"
                    + " reading and try again."));
  }

  static Optional<Finding> insufficient(Evidence evidence) {
    return evidence
        .deciding()
        .flatMap(reading -> {
          var largest = reading.fix().platform().accuracy(evidence.largestSigma());
          return accuracy(reading)
              .filter(accuracy -> accuracy.compareTo(largest) > 0)
              .map(accuracy -> insufficient(accuracy, largest));
        });
  }

  static Optional<Finding> implausible(Evidence evidence) {
    var plausible = new Meters(evidence.policy().get(ACCURACY_PLAUSIBLE_FROM));
    return evidence
        .deciding()
        .flatMap(AccuracyRules::accuracy)
        .filter(accuracy -> accuracy.compareTo(plausible) < 0)
        .map(accuracy ->
            Finding.of(
                    Effect.WEIGHS,
                    accuracy.value(),
                    plausible.value(),
                    "Your phone claims an accuracy of %s, which phones do not reach."
                        .formatted(Wording.of(accuracy)))
                .weighing(evidence.policy().get(ACCURACY_IMPLAUSIBLE_WEIGHT)));
  }

  /** Whether the phone says so, or its accuracy does. */
  static Optional<Finding> approximate(Evidence evidence) {
    var from = evidence.policy().get(APPROXIMATE_FROM);
    return evidence
        .deciding()
        .filter(reading -> isApproximate(reading, evidence))
        .map(reading ->
            Finding.of(
                Effect.CANNOT_DECIDE,
                accuracy(reading).map(Meters::value).orElse(null),
                from,
                "Your phone shares only an approximate location; allow the precise location"
                    + " and try again."));
  }

  /** Whether the person lets the phone tell only a rough place. */
  static boolean isApproximate(Reading reading, Evidence evidence) {
    var from = new Meters(evidence.policy().get(APPROXIMATE_FROM));
    return evidence.claim().device().approximate()
        || accuracy(reading).filter(said -> said.compareTo(from) >= 0).isPresent();
  }

  private static Finding insufficient(Meters accuracy, Meters largest) {
    return Finding.of(
        Effect.CANNOT_DECIDE,
        accuracy.value(),
        largest.value(),
        "Your location is only accurate to %s and this place needs %s; go to a window or outdoors and try again."
            .formatted(Wording.of(accuracy), Wording.of(largest)));
  }

  private static Optional<Meters> accuracy(Reading reading) {
    return Optional.ofNullable(reading.fix().accuracy())
        .filter(accuracy -> reading.sigma() != null);
  }
}
