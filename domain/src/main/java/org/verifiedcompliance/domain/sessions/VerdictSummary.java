package org.verifiedcompliance.domain.sessions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.PolicyVersion;
import org.verifiedcompliance.domain.verification.Probability;
import org.verifiedcompliance.domain.verification.Reason;
import org.verifiedcompliance.domain.verification.Verdict;

/**
 * What stays of a verdict when the personal payload is erased: no place, no distance, no sentence.
 *
 * @param inside the share of the position error inside the fence, null without a usable fix
 * @param reasonCodes strongest first
 * @param assurance how much stands behind it
 */
public record VerdictSummary(
    LocationFlag flag,
    Probability confidence,
    @Nullable Probability inside,
    List<String> reasonCodes,
    PolicyVersion policy,
    Assurance assurance) {

  /** Copies the codes. */
  public VerdictSummary {
    reasonCodes = List.copyOf(reasonCodes);
  }

  /** The same for one more reason. */
  VerdictSummary because(Reason reason) {
    var codes = Stream.concat(reasonCodes.stream(), Stream.of(reason.code())).toList();
    return new VerdictSummary(flag, confidence, inside, codes, policy, assurance);
  }

  /** The lasting part of a verdict. */
  public static VerdictSummary of(Verdict verdict) {
    return new VerdictSummary(
        verdict.flag(),
        verdict.confidence(),
        verdict.inside(),
        verdict.reasons().stream().map(Reason::code).toList(),
        verdict.policy(),
        verdict.assurance());
  }
}
