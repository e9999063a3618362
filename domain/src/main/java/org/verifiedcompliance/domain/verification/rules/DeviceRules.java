package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.ACCESSORY_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.ATTESTED_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.DEVICE_SHARED_UP_TO;
import static org.verifiedcompliance.domain.verification.PolicySetting.DEVICE_SHARED_WEIGHT;
import static org.verifiedcompliance.domain.verification.PolicySetting.NOT_ATTESTED_WEIGHT;

import java.util.Objects;
import java.util.Optional;
import org.verifiedcompliance.domain.verification.Corroboration;

/** What the phone says about its own readings. */
final class DeviceRules {
  private DeviceRules() {}

  static Optional<Finding> mockProvider(Evidence evidence) {
    var mocked =
        evidence.claim().fixes().stream()
            .filter(fix -> Objects.equals(fix.mocked(), Boolean.TRUE))
            .count();
    if (mocked == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            Effect.REFUSES,
            (double) mocked,
            0.0,
            "Your phone says that an app makes up its location; switch that app off and try"
                + " again."));
  }

  static Optional<Finding> accessory(Evidence evidence) {
    return evidence
        .deciding()
        .filter(reading -> Objects.equals(reading.fix().accessory(), Boolean.TRUE))
        .map(reading ->
            Finding.of(
                    Effect.WEIGHS,
                    null,
                    null,
                    "Your location was read by a device that is connected to your phone.")
                .weighing(evidence.policy().get(ACCESSORY_WEIGHT)));
  }

  /** A kiosk is there to be shared. */
  static Optional<Finding> shared(Evidence evidence) {
    var others = evidence.history().othersOnDevice();
    var allowed = evidence.policy().get(DEVICE_SHARED_UP_TO);
    if (others <= allowed || evidence.claim().corroborations().contains(Corroboration.KIOSK)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                Effect.WEIGHS,
                (double) others,
                allowed,
                "Your phone was also used for somebody else at this time; ask the host to confirm"
                    + " you.")
            .weighing(evidence.policy().get(DEVICE_SHARED_WEIGHT)));
  }

  static Optional<Finding> attestation(Evidence evidence) {
    var policy = evidence.policy();
    return switch (evidence.claim().device().attestation()) {
      case ABSENT -> Optional.empty();
      case PASSED ->
          Optional.of(
              attested(Effect.WEIGHS, "Your phone and this app were checked by their maker.")
                  .weighing(policy.get(ATTESTED_WEIGHT)));
      case FAILED ->
          Optional.of(
              attested(
                      Effect.WEIGHS,
                      "The maker of your phone does not vouch for it or for this app; ask the host"
                          + " to confirm you.")
                  .weighing(policy.get(NOT_ATTESTED_WEIGHT)));
      case FORGED ->
          Optional.of(
              attested(
                  Effect.REFUSES,
                  "What came with this request as the word of your phone's maker is not theirs;"
                      + " use the app as it was published."));
    };
  }

  private static Finding attested(Effect effect, String message) {
    return Finding.of(effect, null, null, message);
  }
}
