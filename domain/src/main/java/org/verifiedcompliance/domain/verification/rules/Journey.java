package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.TRAVEL_ACCURACIES;
import static org.verifiedcompliance.domain.verification.PolicySetting.TRAVEL_AGE;

import java.time.Duration;
import java.util.Optional;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.TrustedFix;

/**
 * The way from where the person was for certain to the reading that decides.
 *
 * @param way along the ground
 * @param speed metres per second that it took at least, both accuracies taken off
 * @param worst the worse of the two accuracies
 */
record Journey(Meters way, double speed, Meters worst) {

  /** A vague or an old reading tells no speed: without two good ones there is no journey. */
  static Optional<Journey> of(Evidence evidence) {
    var trusted = evidence.history().trusted();
    var oldest = evidence.policy().get(TRAVEL_AGE);
    return trusted == null || Seconds.of(trusted.age()) > oldest
        ? Optional.empty()
        : evidence
            .deciding()
            .filter(reading -> reading.age() <= oldest && reading.sigma() != null)
            .flatMap(reading ->
                Optional.ofNullable(reading.fix().accuracy())
                    .map(accuracy -> between(trusted, reading, accuracy, evidence)));
  }

  private static Journey between(TrustedFix from, Reading to, Meters accuracy, Evidence evidence) {
    var way = evidence.geodesic().distance(from.position(), to.fix().position());
    var errors =
        evidence.policy().get(TRAVEL_ACCURACIES) * (from.accuracy().value() + accuracy.value());
    var between = Duration.between(from.time(), evidence.claim().effectiveTime()).abs();
    var time = Math.max(1, Seconds.of(between.plus(from.age())));
    var worst = from.accuracy().compareTo(accuracy) > 0 ? from.accuracy() : accuracy;
    return new Journey(way, Math.max(0, way.value() - errors) / time, worst);
  }
}
