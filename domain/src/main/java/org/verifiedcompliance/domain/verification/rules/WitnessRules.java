package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.ASSURANCE_REQUIRED;
import static org.verifiedcompliance.domain.verification.PolicySetting.HOST_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.KIOSK_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.VENUE_CODE_WEIGHT;

import java.util.Optional;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.PolicySetting;

/** Who else saw the person at the place. */
final class WitnessRules {
  private WitnessRules() {}

  static Optional<Finding> venueCode(Evidence evidence) {
    return witness(
        evidence,
        Corroboration.VENUE_CODE,
        VENUE_CODE_WEIGHT,
        "You scanned the code that was shown at the place.");
  }

  static Optional<Finding> host(Evidence evidence) {
    return witness(
        evidence, Corroboration.HOST, HOST_WEIGHT, "The host confirmed that you were there.");
  }

  static Optional<Finding> kiosk(Evidence evidence) {
    return witness(
        evidence,
        Corroboration.KIOSK,
        KIOSK_WEIGHT,
        "The host's own device at the place checked you in.");
  }

  static Optional<Finding> assuranceBelowRequired(Evidence evidence) {
    var required = evidence.policy().get(ASSURANCE_REQUIRED);
    var reached = evidence.assurance();
    return reached.ordinal() >= required
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Effect.NEEDS_REVIEW,
                (double) reached.ordinal(),
                required,
                required > Assurance.GEO_TRACE.ordinal()
                    ? "This place asks for more than your location; scan the code that is shown"
                        + " there or ask the host to confirm you."
                    : "This place asks for more than single readings; keep the app open until it"
                        + " has taken enough of them, or ask the host to confirm you."));
  }

  private static Optional<Finding> witness(
      Evidence evidence, Corroboration witness, PolicySetting weight, String message) {
    return evidence.claim().corroborations().contains(witness)
        ? Optional.of(
            Finding.of(Effect.WEIGHS, null, null, message).weighing(evidence.policy().get(weight)))
        : Optional.empty();
  }
}
