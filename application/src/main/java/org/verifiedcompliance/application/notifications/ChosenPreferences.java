package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: how people want to be told. */
public interface ChosenPreferences {
  /** What the person chose; the standard for who chose nothing. */
  Preferences of(PersonId person);

  /** The same, which nobody else locks or puts until the transaction is over. */
  Preferences lock(PersonId person);

  /** Keeps what the person chose. */
  void put(PersonId person, Preferences preferences, Instant at);
}
