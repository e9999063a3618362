package org.verifiedcompliance.application.policies;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyLayers;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;

/** Finds the policy that judges at a place now, and the one that judged before. */
public final class PoliciesInForce {
  private final Policies policies;
  private final PolicyBook book;

  /** Reads what was chosen from this store. */
  public PoliciesInForce(Policies policies, PolicyBook book) {
    this.policies = policies;
    this.book = book;
  }

  /** The policy of a meeting; without one the organisation's. */
  public JudgingPolicy of(@Nullable MeetingId meeting) {
    return of(policies.layers(meeting));
  }

  /** The policy that judged a fact; empty when none did, or its text is not on record. */
  public Optional<JudgingPolicy> judging(SessionEvent fact) {
    return Optional.ofNullable(fact.policy()).flatMap(book::find);
  }

  /**
   * The policy by which a stay is added up, whatever was chosen since: that which judged the
   * check-in. Empty when nobody came, or the check-in is older than the texts of policies.
   *
   * @param facts of the session, among them the check-in
   */
  public Optional<JudgingPolicy> ofStay(Session session, List<SessionEvent> facts) {
    return session.arrival() instanceof EventMark came
        ? facts.stream()
            .filter(fact -> fact.id().equals(came.event()))
            .findFirst()
            .flatMap(this::judging)
        : Optional.empty();
  }

  /** The policy of what was chosen. */
  public JudgingPolicy of(PolicyLayers layers) {
    return book.of(layers);
  }
}
