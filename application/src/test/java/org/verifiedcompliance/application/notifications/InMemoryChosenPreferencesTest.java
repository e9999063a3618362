package org.verifiedcompliance.application.notifications;

import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

class InMemoryChosenPreferencesTest implements ChosenPreferencesContract {
  private final InMemoryChosenPreferences preferences = new InMemoryChosenPreferences();

  @Override
  public ChosenPreferences preferences() {
    return preferences;
  }

  @Override
  public PersonId newPerson() {
    return new PersonId(UUID.randomUUID());
  }
}
