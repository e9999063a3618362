package org.verifiedcompliance.persistence.notifications;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.notifications.ChosenPreferences;
import org.verifiedcompliance.application.notifications.ChosenPreferencesContract;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.people.JdbiPeople;

class JdbiChosenPreferencesTest implements ChosenPreferencesContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  @Override
  public ChosenPreferences preferences() {
    return new JdbiChosenPreferences(database.jdbi());
  }

  @Override
  public PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(database.jdbi()).add(person);
    return person.id();
  }
}
