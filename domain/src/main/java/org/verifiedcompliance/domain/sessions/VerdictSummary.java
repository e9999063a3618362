package org.verifiedcompliance.domain.sessions;

import java.util.List;
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
