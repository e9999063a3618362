package org.verifiedcompliance.domain.sessions;

import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;

class InMemoryContextOfTheTimeTest implements ContextOfTheTimeContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemoryPolicies policies = new InMemoryPolicies();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings, policies);

  @Override
  public InMemorySessions sessions() {
    return sessions;
  }

  @Override
  public InMemoryPeople people() {
    return people;
  }

  @Override
  public InMemoryMeetings meetings() {
    return meetings;
  }

  @Override
  public InMemoryPolicies policies() {
    return policies;
  }
}
