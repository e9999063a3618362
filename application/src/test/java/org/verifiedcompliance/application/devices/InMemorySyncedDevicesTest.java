package org.verifiedcompliance.application.devices;

import java.util.HashSet;
import java.util.Set;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;

class InMemorySyncedDevicesTest implements SyncedDevicesContract {
  private final Set<PersonId> waiting = new HashSet<>();
  private final InMemorySessions sessions =
      new InMemorySessions(new InMemoryPeople(), new InMemoryMeetings());
  private final SyncedDevices devices = new InMemorySyncedDevices(sessions, waiting::contains);

  @Override
  public SyncedDevices devices() {
    return devices;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public PersonId newPerson() {
    return SessionFixture.person(true).id();
  }

  @Override
  public void letWait(PersonId person) {
    waiting.add(person);
  }
}
