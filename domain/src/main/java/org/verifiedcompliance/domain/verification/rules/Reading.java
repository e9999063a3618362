package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.ACCURACY_FLOOR;
import static org.verifiedcompliance.domain.verification.PolicySetting.DRIFT_SPEED;
import static org.verifiedcompliance.domain.verification.PolicySetting.FIX_FRESH;
import static org.verifiedcompliance.domain.verification.PolicySetting.FIX_STALE;
import static org.verifiedcompliance.domain.verification.PolicySetting.IOS_WIFI_FACTOR;
import static org.verifiedcompliance.domain.verification.PolicySetting.PLACE_SIGMA;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/**
 * A fix with what the policy makes of its age and its error.
 *
 * @param age seconds between the fix and the operation on the phone's own clock, whichever came
 *     first; 0 when the fix does not say when it was taken
 * @param rollovers by how many times 1,024 weeks the receiver is wrong; the age is corrected
 * @param sigma the whole error, one standard deviation per axis; null when the phone gave none
 * @param stale whether it is too far apart from the operation to decide anything
 * @param fresh whether it is close enough to decide alone
 */
public record Reading(
    LocationFix fix,
    double age,
    int rollovers,
    @Nullable Meters sigma,
    boolean stale,
    boolean fresh) {

  private static final double ROLLOVER = 1_024 * 7 * 86_400;
  private static final double ROLLOVER_SLACK = 86_400;

  /** Nobody is further off than the other side of the earth. */
  private static final double LARGEST = 2.1e7;

  private static final double WIFI_FROM = 35;
  private static final double WIFI_TO = 66;

  /** The best first: one that can decide, then the smallest error, then the youngest. */
  private static final Comparator<Reading> BEST =
      Comparator.comparing(Reading::stale)
          .thenComparing(Reading::sigma, Comparator.nullsLast(Comparator.<Meters>naturalOrder()))
          .thenComparing(Reading::age)
          .thenComparing(Reading::fix, LocationFix.BY_TIME);

  /** Judges one fix of a claim. */
  public static Reading of(LocationFix fix, LocationClaim claim, VerificationPolicy policy) {
    var operation = claim.clientTime() == null ? claim.effectiveTime() : claim.clientTime();
    var apart = fix.takenAt() == null ? 0 : Math.abs(Seconds.between(fix.takenAt(), operation));
    var rollovers = rollovers(apart);
    var age = Math.abs(apart - rollovers * ROLLOVER);
    var stale = age > policy.get(FIX_STALE);
    var fresh = age <= policy.get(FIX_FRESH);
    return new Reading(fix, age, rollovers, sigma(fix, age, policy), stale, fresh);
  }

  /**
   * The reading of a claim that decides.
   *
   * @param hops what only jumped away and back, which decides nothing unless there is nothing else
   */
  public static Optional<Reading> best(
      LocationClaim claim, List<LocationFix> hops, VerificationPolicy policy) {
    return claim.fixes().stream()
        .map(fix -> of(fix, claim, policy))
        .min(
            Comparator.comparing((Reading reading) -> hops.contains(reading.fix()))
                .thenComparing(BEST));
  }

  /** The error, if the reading can decide. */
  public Optional<Meters> usableSigma() {
    return stale ? Optional.empty() : Optional.ofNullable(sigma);
  }

  private static int rollovers(double apart) {
    var nearest = (int) Math.rint(apart / ROLLOVER);
    return Math.abs(apart - nearest * ROLLOVER) <= ROLLOVER_SLACK ? nearest : 0;
  }

  private static @Nullable Meters sigma(LocationFix fix, double age, VerificationPolicy policy) {
    var accuracy = fix.accuracy();
    if (accuracy == null || accuracy.equals(Meters.ZERO)) {
      return null;
    }
    var believed =
        Math.clamp(believed(fix.platform(), accuracy, policy), policy.get(ACCURACY_FLOOR), LARGEST);
    var reported = fix.platform().sigma(new Meters(believed)).value();
    var place = policy.get(PLACE_SIGMA);
    var drift = policy.get(DRIFT_SPEED) * Math.min(age, policy.get(FIX_STALE));
    return new Meters(Math.sqrt(reported * reported + place * place + drift * drift));
  }

  /**
   * Located by access points, iPhones give 65 m and are off by a third of it
   * (docs/verification.md). Never less than the end of the band, so that a larger accuracy never
   * counts as a smaller one.
   */
  private static double believed(Platform platform, Meters accuracy, VerificationPolicy policy) {
    var said = accuracy.value();
    return platform == Platform.IOS && said > WIFI_FROM && said <= WIFI_TO
        ? Math.max(WIFI_FROM, said * policy.get(IOS_WIFI_FACTOR))
        : said;
  }
}
