package org.verifiedcompliance.application.notifications;

import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.people.PersonId;

/** Tells how a person wants to be told. */
@FunctionalInterface
public interface ReadPreferences {
  /** What the person chose, or the standard. */
  Preferences read(PersonId person);
}
