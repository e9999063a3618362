package org.verifiedcompliance.domain.verification.rules;

import static org.verifiedcompliance.domain.verification.PolicySetting.JITTER_GAP;
import static org.verifiedcompliance.domain.verification.PolicySetting.TRACE_WINDOW;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/**
 * The part of a trace in which a pattern is looked for. It always holds a reading of the claim, so
 * that hours of presence neither hide what is new nor are held against it again and again.
 */
final class Stretch {
  private static final Trace NOTHING = new Trace(List.of());

  private Stretch() {}

  /** The longest run of readings at one and the same point. */
  static Trace still(Trace trace, LocationClaim claim) {
    return longest(
        trace,
        claim,
        i -> !trace.fixes().get(i).position().equals(trace.fixes().get(i - 1).position()));
  }

  /** The latest readings of the longest run without a gap in which jitter could hide. */
  static Trace dense(Trace trace, LocationClaim claim, VerificationPolicy policy) {
    var gap = policy.get(JITTER_GAP);
    return longest(trace, claim, i -> trace.gapBefore(i) > gap).latest(policy.get(TRACE_WINDOW));
  }

  private static Trace longest(Trace trace, LocationClaim claim, IntPredicate startsAnew) {
    var claimed = instants(claim);
    var longest = NOTHING;
    var from = 0;
    for (var i = 1; i <= trace.size(); i++) {
      if (i == trace.size() || startsAnew.test(i)) {
        if (i - from > longest.size() && trace.touches(claimed, from, i)) {
          longest = trace.part(from, i);
        }
        from = i;
      }
    }
    return longest;
  }

  private static Set<Instant> instants(LocationClaim claim) {
    var instants = new HashSet<Instant>();
    for (var fix : claim.fixes()) {
      if (fix.takenAt() instanceof Instant taken) {
        instants.add(taken);
      }
    }
    return instants;
  }
}
