package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.REJECTED_UP_TO;
import static org.verifiedcompliance.domain.verification.PolicySetting.VERIFIED_FROM;

import java.util.Optional;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;

/** Where the person is. */
final class PlaceRules {
  private PlaceRules() {}

  static Optional<Finding> locationMissing(Evidence evidence) {
    if (evidence.deciding().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            Effect.CANNOT_DECIDE,
            0.0,
            1.0,
            "Your phone sent no location; switch location on and try again, or ask the host to"
                + " confirm you."));
  }

  static Optional<Finding> inside(Evidence evidence) {
    return evidence
        .inside()
        .flatMap(inside ->
            evidence.deciding().map(reading -> judged(evidence, reading, inside.value())));
  }

  private static Finding judged(Evidence evidence, Reading reading, double inside) {
    var verifiedFrom = evidence.policy().get(VERIFIED_FROM);
    var rejectedUpTo = evidence.policy().get(REJECTED_UP_TO);
    if (inside >= verifiedFrom) {
      return Finding.of(Effect.INFORMS, inside, verifiedFrom, insideMessage(inside));
    }
    if (inside > rejectedUpTo) {
      return Finding.of(Effect.LEAVES_OPEN, inside, verifiedFrom, unsureMessage(inside));
    }
    // A person may have come a long way since a fix that is not fresh.
    var effect = reading.fresh() ? Effect.REFUTES : Effect.LEAVES_OPEN;
    return Finding.of(effect, inside, rejectedUpTo, outsideMessage(evidence));
  }

  private static String insideMessage(double inside) {
    return "Your location puts you at the place with a certainty of "
        + Wording.percent(inside)
        + ".";
  }

  private static String unsureMessage(double inside) {
    return "Your location cannot tell whether you are at the place (chance "
        + Wording.percent(inside)
        + "); wait for a better reading or go nearer, or ask the host to confirm you.";
  }

  private static String outsideMessage(Evidence evidence) {
    var toEdge = evidence.distance().orElse(Meters.ZERO);
    if (toEdge.value() <= 0) {
      return "Your location is too vague to tell whether you are at the place;"
          + " wait for a better reading or ask the host to confirm you.";
    }
    var known = evidence.venue().name();
    var name = known == null ? "the place" : known;
    return switch (evidence.fence()) {
      case CircleFence circle ->
          "You are %s from %s; go within %s or ask the host to confirm you."
              .formatted(
                  Wording.of(new Meters(toEdge.value() + circle.radius().value())),
                  name,
                  Wording.of(circle.radius()));
      case PolygonFence polygon ->
          "You are %s from the area of %s; go into it or ask the host to confirm you."
              .formatted(Wording.of(toEdge), name);
    };
  }
}
