package org.verifiedcompliance.domain.verification.rules;

import java.util.Objects;
import java.util.Optional;

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
}
