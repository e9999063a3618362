package org.verifiedcompliance.domain.policies;

import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meetings;

class InMemoryPoliciesTest implements PoliciesContract {
  private final Policies policies = new InMemoryPolicies();
  private final Meetings meetings = new InMemoryMeetings();

  @Override
  public Policies policies() {
    return policies;
  }

  @Override
  public Meetings meetings() {
    return meetings;
  }
}
