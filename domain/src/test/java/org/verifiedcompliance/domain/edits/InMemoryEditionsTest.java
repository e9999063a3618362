package org.verifiedcompliance.domain.edits;

import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.People;

class InMemoryEditionsTest implements EditionsContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final EditMarks marks = new InMemoryEditMarks();

  @Override
  public People people() {
    return people;
  }

  @Override
  public Meetings meetings() {
    return meetings;
  }

  @Override
  public PersonEditions personEditions() {
    return people;
  }

  @Override
  public MeetingEditions meetingEditions() {
    return meetings;
  }

  @Override
  public EditMarks marks() {
    return marks;
  }
}
