package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.ALTITUDE_ACCURACIES;
import static org.verifiedcompliance.domain.verification.PolicySetting.ALTITUDE_SLACK;
import static org.verifiedcompliance.domain.verification.PolicySetting.ALTITUDE_WEIGHT;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;

/** Whether the phone is as high as the place. */
final class AltitudeRule {
  /** The geoid lies this much below (south of India) and above (New Guinea) the ellipsoid. */
  private static final double GEOID_MIN = -106;

  private static final double GEOID_MAX = 85;

  private AltitudeRule() {}

  static Optional<Finding> mismatch(Evidence evidence) {
    var place = evidence.venue().altitudeMeters();
    return place == null
        ? Optional.empty()
        : evidence.deciding().map(Reading::fix).flatMap(fix -> judged(fix, place, evidence));
  }

  /** Phones give 0 where they do not know. */
  private static Optional<Finding> judged(LocationFix fix, double place, Evidence evidence) {
    var said = fix.altitudeMeters();
    if (said == null || said == 0) {
      return Optional.empty();
    }
    var limit = limit(fix.altitudeAccuracy(), evidence);
    return Optional.of(off(fix.platform(), said - place))
        .filter(off -> off > limit)
        .map(off ->
            Finding.of(
                    Effect.WEIGHS,
                    off,
                    limit,
                    "Your phone reports a height %s away from that of the place."
                        .formatted(Wording.of(new Meters(off))))
                .weighing(evidence.policy().get(ALTITUDE_WEIGHT)));
  }

  private static double limit(@Nullable Meters accuracy, Evidence evidence) {
    var error = accuracy == null ? 0 : accuracy.value();
    return evidence.policy().get(ALTITUDE_SLACK)
        + evidence.policy().get(ALTITUDE_ACCURACIES) * error;
  }

  /**
   * How far off at least: iOS gives heights above the sea, the others above the ellipsoid, which is
   * the height above the sea and that of the geoid together.
   */
  private static double off(Platform platform, double difference) {
    return platform == Platform.IOS
        ? Math.abs(difference)
        : Math.max(0, Math.max(difference - GEOID_MAX, GEOID_MIN - difference));
  }
}
