package org.verifiedcompliance.application.sessions;

import static org.verifiedcompliance.domain.verification.PolicySetting.FIX_STALE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.Grounds;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;

/**
 * Judges a check-in or check-out again with the readings that came late: those made about the same
 * time stand beside its own. What a person decided is never judged again.
 */
public final class Reassessment {
  private final Verifier verifier;
  private final PoliciesInForce policies;

  /** Judges by these policies. */
  public Reassessment(Verifier verifier, PoliciesInForce policies) {
    this.verifier = verifier;
    this.policies = policies;
  }

  /** What is said of an earlier fact. */
  record Judged(EventId about, VerdictSummary verdict, EventPayload payload) {}

  /** The new verdict on a fact; empty when it stays, or nothing new bears on it. */
  Optional<Judged> of(
      EventMark mark, SessionEvent presence, List<SessionEvent> facts, PolicyLayers layers) {
    return facts.stream()
        .filter(fact -> fact.id().equals(mark.event()))
        .filter(fact -> facts.stream().noneMatch(other -> isDecision(other, fact)))
        .findFirst()
        .flatMap(fact -> again(fact, presence, facts, policyOf(fact, layers)))
        .filter(judged -> judged.verdict().flag() != mark.flag());
  }

  /** That which judged the fact at its time, whatever was chosen since. */
  private VerificationPolicy policyOf(SessionEvent fact, PolicyLayers layers) {
    return policies.judging(fact).orElseGet(() -> policies.of(layers)).verification();
  }

  private Optional<Judged> again(
      SessionEvent fact,
      SessionEvent presence,
      List<SessionEvent> facts,
      VerificationPolicy policy) {
    var payload = fact.payload();
    var late = presence.payload();
    if (payload == null || late == null || !(payload.grounds() instanceof Grounds grounds)) {
      return Optional.empty();
    }
    var near = late.fixes().stream().filter(fix -> isNear(fix, fact, policy)).toList();
    if (near.isEmpty()) {
      return Optional.empty();
    }
    var claim = claim(fact, payload, grounds, near);
    return grounds
        .history(facts)
        .map(history -> verifier.judge(claim, grounds.venue(), history, policy))
        .map(verdict ->
            new Judged(fact.id(), VerdictSummary.of(verdict), payload(claim, payload, verdict)));
  }

  private static boolean isNear(LocationFix fix, SessionEvent fact, VerificationPolicy policy) {
    var operation = fact.clientTime() instanceof Instant said ? said : fact.effectiveTime();
    var apart = Duration.between(Samples.taken(fix), operation).abs();
    return apart.toMillis() <= policy.get(FIX_STALE) * 1000;
  }

  private static LocationClaim claim(
      SessionEvent fact, EventPayload payload, Grounds grounds, List<LocationFix> near) {
    var fixes = new ArrayList<>(payload.fixes());
    fixes.addAll(near);
    return new LocationClaim(
        fixes,
        fact.effectiveTime(),
        fact.receivedAt(),
        fact.clientTime(),
        payload.window(),
        grounds.device(),
        grounds.corroborations(),
        fact.bounds());
  }

  private static EventPayload payload(LocationClaim claim, EventPayload earlier, Verdict verdict) {
    return new EventPayload(
        claim.fixes(),
        verdict.deciding(),
        verdict.distance(),
        verdict.reasons(),
        earlier.fence(),
        earlier.window(),
        null,
        null,
        earlier.grounds());
  }

  private static boolean isDecision(SessionEvent other, SessionEvent fact) {
    return other.ruling() != null
        && other.ruling().by() != null
        && other.ruling().about().equals(fact.id());
  }
}
