package org.verifiedcompliance.application.policies;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyLayers;

/** Finds the policy that judges at a place now. */
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

  /** The policy of what was chosen. */
  public JudgingPolicy of(PolicyLayers layers) {
    return book.of(layers);
  }
}
