package org.verifiedcompliance.domain.verification;

import static org.verifiedcompliance.domain.verification.ClaimFixture.FENCE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.PLACE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.claim;

import java.util.List;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;

/** Judges claims by the standard policy. */
abstract class VerifierWorld {
  static final VerificationPolicy POLICY = VerificationPolicy.standard();

  final Verifier verifier = new Verifier(new Wgs84Geodesic());

  Verdict judge(LocationClaim claim) {
    return judge(claim, FENCE);
  }

  Verdict judge(LocationClaim claim, CircleFence fence) {
    return verifier.judge(claim, ClaimFixture.unpublished(fence), History.none(), POLICY);
  }

  static List<String> codes(Verdict verdict) {
    return verdict.reasons().stream().map(Reason::code).toList();
  }

  static Reason reason(Verdict verdict, String code) {
    return verdict.reasons().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
  }

  static String message(Verdict verdict, String code) {
    return reason(verdict, code).message();
  }

  static double square(double value) {
    return value * value;
  }

  Assurance assurance(LocationClaim claim, History history) {
    return verifier.judge(claim, PLACE, history, POLICY).assurance();
  }
}
