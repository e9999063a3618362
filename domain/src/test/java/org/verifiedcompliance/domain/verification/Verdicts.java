package org.verifiedcompliance.domain.verification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;

/** Judges by the standard rules, and reads what came of it. */
public final class Verdicts {
  private static final Verifier VERIFIER = new Verifier(new Wgs84Geodesic());

  private Verdicts() {}

  public static Verdict judge(LocationClaim claim) {
    return judge(claim, History.none());
  }

  public static Verdict judge(LocationClaim claim, History history) {
    return judge(claim, ClaimFixture.PLACE, history, VerificationPolicy.standard());
  }

  public static Verdict judge(
      LocationClaim claim, Venue venue, History history, VerificationPolicy policy) {
    return VERIFIER.judge(claim, venue, history, policy);
  }

  public static LocationClaim by(LocationClaim claim, DeviceStatement device) {
    return new LocationClaim(
        claim.fixes(),
        claim.effectiveTime(),
        claim.receivedAt(),
        claim.clientTime(),
        claim.window(),
        device,
        claim.corroborations());
  }

  public static LocationClaim seenBy(LocationClaim claim, Corroboration... witnesses) {
    return new LocationClaim(
        claim.fixes(),
        claim.effectiveTime(),
        claim.receivedAt(),
        claim.clientTime(),
        claim.window(),
        claim.device(),
        Set.of(witnesses));
  }

  public static DeviceStatement device(@Nullable Duration uptime, Attestation attestation) {
    return new DeviceStatement("phone", uptime, false, attestation, false);
  }

  public static History followed(List<LocationFix> trail) {
    return new History(null, trail, List.of(), 0, null);
  }

  public static List<String> codes(Verdict verdict) {
    return verdict.reasons().stream().map(Reason::code).toList();
  }

  public static Optional<Reason> reason(Verdict verdict, String code) {
    return verdict.reasons().stream().filter(it -> it.code().equals(code)).findFirst();
  }

  /** 0 when the rule found nothing. */
  public static double weight(Verdict verdict, String code) {
    return reason(verdict, code).map(Reason::weight).orElse(0.0);
  }
}
