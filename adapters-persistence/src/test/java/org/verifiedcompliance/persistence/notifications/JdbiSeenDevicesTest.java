package org.verifiedcompliance.persistence.notifications;

import static org.verifiedcompliance.application.accounts.AccountFixture.accountOf;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.notifications.SeenDevices;
import org.verifiedcompliance.application.notifications.SeenDevicesContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.accounts.JdbiAccounts;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiSeenDevicesTest implements SeenDevicesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public SeenDevices seen() {
    return new JdbiSeenDevices(database.jdbi());
  }

  @Override
  public PersonId newAccount() {
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(database.jdbi()).add(person);
    new JdbiAccounts(database.jdbi()).add(accountOf(person));
    return person.id();
  }
}
