package org.verifiedcompliance.domain.statistics;

import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.Sessions;

class InMemoryFiguresTest implements AttendanceFiguresContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings);

  @Override
  public AttendanceFigures figures() {
    return new InMemoryFigures(sessions::listAll, meetings);
  }

  @Override
  public Sessions sessions() {
    return sessions;
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
