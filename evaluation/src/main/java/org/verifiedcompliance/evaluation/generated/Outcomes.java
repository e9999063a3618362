package org.verifiedcompliance.evaluation.generated;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.simulation.SimulatedClaim;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;

/** The verdicts on generated claims of one kind. */
public record Outcomes(List<Verdict> verdicts) {
  private static final Verifier VERIFIER = new Verifier(new Wgs84Geodesic());

  /** Copies the verdicts. */
  public Outcomes {
    verdicts = List.copyOf(verdicts);
  }

  /** Judges so many claims by the standard policy. */
  public static Outcomes of(int count, IntFunction<SimulatedClaim> claims) {
    return new Outcomes(IntStream.range(0, count).mapToObj(i -> judge(claims.apply(i))).toList());
  }

  /** Those of several kinds together. */
  public static Outcomes of(Stream<Outcomes> kinds) {
    return new Outcomes(kinds.flatMap(each -> each.verdicts.stream()).toList());
  }

  /** The share of a verdict, 0 to 1. */
  public double share(LocationFlag flag) {
    return verdicts.stream().filter(verdict -> verdict.flag() == flag).count()
        / (double) verdicts.size();
  }

  /** The confidences of those that could be decided. */
  public double[] decidedConfidences() {
    return verdicts.stream()
        .filter(verdict -> verdict.flag() != LocationFlag.UNVERIFIABLE)
        .mapToDouble(verdict -> verdict.confidence().value())
        .toArray();
  }

  /** The confidences of all; nothing is left of one that could not be decided. */
  public double[] confidences() {
    return verdicts.stream().mapToDouble(Outcomes::confidence).toArray();
  }

  private static double confidence(Verdict verdict) {
    return verdict.flag() == LocationFlag.UNVERIFIABLE ? 0 : verdict.confidence().value();
  }

  private static Verdict judge(SimulatedClaim made) {
    return VERIFIER.judge(
        made.claim(), made.venue(), made.history(), VerificationPolicy.standard());
  }
}
