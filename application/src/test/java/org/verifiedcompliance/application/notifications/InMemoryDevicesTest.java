package org.verifiedcompliance.application.notifications;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryDevicesTest implements DevicesContract {
  private final InMemoryDevices devices = new InMemoryDevices();

  @Override
  public Devices devices() {
    return devices;
  }

  @Override
  public PersonId newPerson() {
    return new PersonId(UUID.randomUUID());
  }
}
