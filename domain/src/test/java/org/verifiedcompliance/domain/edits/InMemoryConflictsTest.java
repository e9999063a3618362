package org.verifiedcompliance.domain.edits;

import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.People;

class InMemoryConflictsTest implements ConflictsContract {
  private final People people = new InMemoryPeople();
  private final Meetings meetings = new InMemoryMeetings();
  private final Conflicts conflicts = new InMemoryConflicts(people, meetings);

  @Override
  public Conflicts conflicts() {
    return conflicts;
  }

  @Override
  public People people() {
    return people;
  }

  @Override
  public Meetings meetings() {
    return meetings;
  }
}
