package org.verifiedcompliance.domain.verification;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Meters;

/**
 * What the rules made of a claim. Replaying the same claim under the same policy gives the same
 * verdict.
 *
 * @param confidence that the person was inside: {@code P(inside)} lowered by every sign of a false
 *     claim
 * @param inside the share of the position error inside the fence, null without a usable fix
 * @param distance from the deciding fix to the edge of the fence, 0 inside, null without a fix
 * @param deciding the fix that decided, null without one
 * @param reasons strongest first, ties by code
 * @param assurance how much stands behind it
 */
public record Verdict(
    LocationFlag flag,
    Probability confidence,
    @Nullable Probability inside,
    @Nullable Meters distance,
    @Nullable LocationFix deciding,
    List<Reason> reasons,
    PolicyVersion policy,
    Assurance assurance) {
  /** Copies the reasons. */
  public Verdict {
    reasons = List.copyOf(reasons);
  }

  /** The same with remarks after the reasons, which change nothing. */
  public Verdict remarking(List<Reason> remarks) {
    return new Verdict(
        flag,
        confidence,
        inside,
        distance,
        deciding,
        Stream.concat(reasons.stream(), remarks.stream()).toList(),
        policy,
        assurance);
  }
}
