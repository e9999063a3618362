package org.verifiedcompliance.application.witnesses;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyTexts;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.Grounds;
import org.verifiedcompliance.domain.sessions.Replay;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.PolicyVersion;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** Judges stored facts again with one witness more, under the policy that judged them. */
public final class WitnessedAgain {
  private final Replay replay;
  private final PolicyTexts texts;
  private final Policies policies;
  private final PolicyBook book;

  /** Takes what judges, and where policies are kept. */
  public WitnessedAgain(Replay replay, PolicyTexts texts, Policies policies, PolicyBook book) {
    this.replay = replay;
    this.texts = texts;
    this.policies = policies;
    this.book = book;
  }

  /**
   * A new verdict.
   *
   * @param payload of the fact, with the witness and the new reasons
   * @param isRefused whether the policy refuses even so
   */
  record Ruled(Verdict verdict, EventPayload payload, boolean isRefused) {}

  /** Empty when something that the fact was judged by has been erased. */
  Optional<Ruled> judge(
      Session session, SessionEvent fact, List<SessionEvent> facts, Corroboration witness) {
    if (!(fact.payload() instanceof EventPayload payload
        && payload.grounds() instanceof Grounds grounds)) {
      return Optional.empty();
    }
    var policy = policyOf(session, fact);
    var witnessed = with(fact, with(payload, with(grounds, witness)));
    return replay
        .judge(witnessed, facts, policy)
        .map(verdict -> ruled(verdict, with(payload, with(grounds, witness)), policy));
  }

  /** Facts from before texts were kept are judged by what is in force. */
  private VerificationPolicy policyOf(Session session, SessionEvent fact) {
    return Optional.ofNullable(fact.verdict())
        .map(VerdictSummary::policy)
        .flatMap(this::read)
        .orElseGet(() -> book.of(policies.layers(session.details().meeting())).verification());
  }

  private Optional<VerificationPolicy> read(PolicyVersion version) {
    return texts.find(version.hash()).map(text -> VerificationPolicy.read(version.name(), text));
  }

  private static Ruled ruled(Verdict verdict, EventPayload payload, VerificationPolicy policy) {
    var judged =
        new EventPayload(
            payload.fixes(),
            verdict.deciding(),
            verdict.distance(),
            verdict.reasons(),
            payload.fence(),
            payload.window(),
            payload.code(),
            payload.notes(),
            payload.grounds());
    return new Ruled(verdict, judged, policy.enforcement().refuses(verdict));
  }

  private static Grounds with(Grounds grounds, Corroboration witness) {
    var witnesses = EnumSet.of(witness);
    witnesses.addAll(grounds.corroborations());
    return new Grounds(
        grounds.venue(), grounds.device(), witnesses, grounds.history(), grounds.trail());
  }

  private static EventPayload with(EventPayload payload, Grounds grounds) {
    return new EventPayload(
        payload.fixes(),
        payload.deciding(),
        payload.distance(),
        payload.reasons(),
        payload.fence(),
        payload.window(),
        payload.code(),
        payload.notes(),
        grounds);
  }

  private static SessionEvent with(SessionEvent fact, EventPayload payload) {
    return new SessionEvent(
            fact.id(),
            fact.session(),
            fact.person(),
            fact.type(),
            fact.accepted(),
            fact.effectiveTime(),
            fact.clientTime(),
            fact.receivedAt(),
            fact.verdict(),
            payload,
            fact.ruling())
        .testifying(fact.testimony());
  }
}
