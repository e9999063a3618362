package org.verifiedcompliance.application.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.verifiedcompliance.application.policies.JudgingPolicy;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Seen;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.Settlement;

/**
 * Records a change of a session together with what its facts then come to. Whoever adds a fact to a
 * session does it through this, so that outcome and confirmed time never lag behind the facts. They
 * follow from the policy that judged the check-in, whatever is chosen later.
 */
public final class Ledger {
  private final Sessions sessions;
  private final PoliciesInForce policies;

  /** Adds up by these policies where no check-in named its own. */
  public Ledger(Sessions sessions, PoliciesInForce policies) {
    this.sessions = sessions;
    this.policies = policies;
  }

  /** Records a fact that rests on nothing that others do. */
  public Recording record(Session changed, SessionEvent event) {
    return record(
        changed,
        event,
        Seen.ALL,
        before(changed, event),
        () -> policies.of(changed.details().meeting()));
  }

  /** Records a fact that was judged in this context. */
  public Recording record(Session changed, SessionEvent event, SessionInContext context) {
    return record(changed, event, context, before(changed, event));
  }

  /** Records a fact that was judged in this context, after these facts of the session. */
  Recording record(
      Session changed, SessionEvent event, SessionInContext context, List<SessionEvent> before) {
    return record(
        changed, event, context.known().seen(), before, () -> policies.of(context.policies()));
  }

  private Recording record(
      Session changed,
      SessionEvent event,
      Seen seen,
      List<SessionEvent> before,
      Supplier<JudgingPolicy> inForce) {
    var facts = new ArrayList<>(before);
    facts.add(event);
    var policy = policies.ofStay(changed, facts).orElseGet(inForce);
    var settled = Settlement.settle(changed, facts, policy.attendance());
    return sessions.record(settled, naming(policy, event), seen);
  }

  /** What judges a place names its policy itself; what closes by rule gets it here. */
  private static SessionEvent naming(JudgingPolicy policy, SessionEvent event) {
    return event.type().isByRule()
        ? event.testifying(event.testimony().under(policy.verification().version()))
        : event;
  }

  /** Read after the session: had one more come, the session's version would be another. */
  private List<SessionEvent> before(Session changed, SessionEvent event) {
    return changed.arrival() == null || event.type() == EventType.CHECK_IN
        ? List.of()
        : sessions.listFacts(changed.id());
  }
}
