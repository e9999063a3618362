package org.verifiedcompliance.domain.sessions;

import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryDueSessionsTest implements DueSessionsContract {
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemorySessions sessions = new InMemorySessions(people, new InMemoryMeetings());

  @Override
  public DueSessions due() {
    return sessions.due();
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    people.add(person);
    return person.id();
  }
}
