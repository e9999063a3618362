package org.verifiedcompliance.application.notifications;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemorySeenDevicesTest implements SeenDevicesContract {
  private final InMemorySeenDevices seen = new InMemorySeenDevices();

  @Override
  public SeenDevices seen() {
    return seen;
  }

  @Override
  public PersonId newAccount() {
    return new PersonId(UUID.randomUUID());
  }
}
