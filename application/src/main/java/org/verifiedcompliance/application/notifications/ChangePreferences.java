package org.verifiedcompliance.application.notifications;

import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.people.PersonId;

/** Chooses how a person wants to be told. */
@FunctionalInterface
public interface ChangePreferences {
  /** Keeps the choice, which counts for everything that is told from now on. */
  void change(PersonId person, Preferences preferences);
}
