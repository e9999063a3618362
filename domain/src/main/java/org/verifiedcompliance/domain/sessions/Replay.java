package org.verifiedcompliance.domain.sessions;

import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;

/** Judges a stored fact again, by what was known when it was judged. */
public final class Replay {
  private final Verifier verifier;

  /** Judges by this verifier. */
  public Replay(Verifier verifier) {
    this.verifier = verifier;
  }

  /**
   * The verdict that the fact must have had under the policy.
   *
   * @param facts of the same session, which hold the trail
   * @return empty when the fact judged no place, or something it rested on has been erased
   */
  public Optional<Verdict> judge(
      SessionEvent event, List<SessionEvent> facts, VerificationPolicy policy) {
    if (!(event.payload() instanceof EventPayload payload
        && payload.grounds() instanceof Grounds grounds)) {
      return Optional.empty();
    }
    return grounds
        .history(facts)
        .map(history ->
            verifier.judge(claim(event, payload, grounds), grounds.venue(), history, policy));
  }

  private static LocationClaim claim(SessionEvent event, EventPayload payload, Grounds grounds) {
    return new LocationClaim(
        payload.fixes(),
        event.effectiveTime(),
        event.receivedAt(),
        event.clientTime(),
        payload.window(),
        grounds.device(),
        grounds.corroborations(),
        event.bounds());
  }
}
