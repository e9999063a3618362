package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.HOP_ACCURACIES;
import static org.verifiedcompliance.domain.verification.PolicySetting.HOP_SPEED;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Displacement;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** Readings that jump away and are back with the next one, as phones have them from cell towers. */
final class Hops {
  private Hops() {}

  /** The readings of the trace that are such jumps. */
  static List<LocationFix> in(Trace trace, VerificationPolicy policy) {
    return IntStream.range(1, trace.size() - 1)
        .filter(i -> isHop(trace, i, policy))
        .mapToObj(i -> trace.fixes().get(i))
        .toList();
  }

  private static boolean isHop(Trace trace, int at, VerificationPolicy policy) {
    var before = trace.fixes().get(at - 1);
    var jump = trace.fixes().get(at);
    var after = trace.fixes().get(at + 1);
    return isAway(before, jump, trace.gapBefore(at), policy)
        && isAway(after, jump, trace.gapBefore(at + 1), policy)
        && way(before, after) <= error(before) + error(after);
  }

  private static boolean isAway(
      LocationFix from, LocationFix to, double seconds, VerificationPolicy policy) {
    var way = way(from, to);
    return way > policy.get(HOP_ACCURACIES) * (error(from) + error(to))
        && way > policy.get(HOP_SPEED) * seconds;
  }

  private static double way(LocationFix from, LocationFix to) {
    return Displacement.between(from.position(), to.position()).length().value();
  }

  private static double error(LocationFix fix) {
    return meters(fix.accuracy());
  }

  private static double meters(@Nullable Meters accuracy) {
    return accuracy == null ? 0 : accuracy.value();
  }
}
