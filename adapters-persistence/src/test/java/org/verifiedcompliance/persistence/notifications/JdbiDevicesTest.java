package org.verifiedcompliance.persistence.notifications;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.notifications.Devices;
import org.verifiedcompliance.application.notifications.DevicesContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiDevicesTest implements DevicesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public Devices devices() {
    return new JdbiDevices(database.jdbi());
  }

  @Override
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(database.jdbi()).add(person);
    return person.id();
  }
}
