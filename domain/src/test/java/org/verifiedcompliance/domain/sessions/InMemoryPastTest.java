package org.verifiedcompliance.domain.sessions;

import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;

class InMemoryPastTest implements PastContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings);

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public FamilyDevices families() {
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
}
