package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.people.PersonId;

/** Preferences in a map. */
public final class InMemoryChosenPreferences implements ChosenPreferences {
  private final Map<PersonId, Preferences> chosen = new ConcurrentHashMap<>();

  @Override
  public Preferences of(PersonId person) {
    return chosen.getOrDefault(person, Preferences.STANDARD);
  }

  @Override
  public Preferences lock(PersonId person) {
    return of(person);
  }

  @Override
  public void put(PersonId person, Preferences preferences, Instant at) {
    chosen.put(person, preferences);
  }
}
