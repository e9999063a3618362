package org.verifiedcompliance.application.notifications;

import org.verifiedcompliance.application.shared.Seen;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.people.PersonId;

/** Chooses how a person wants to be told. */
@FunctionalInterface
public interface ChangePreferences {
  /** Keeps the choice, which counts for everything that is told from now on. */
  Outcome change(PersonId person, Preferences preferences, Seen<Preferences> seen);

  /** What came of it. */
  sealed interface Outcome {
    /** It is kept. */
    record Kept() implements Outcome {}

    /** The person chose otherwise since the caller looked; nothing is kept. */
    record Stale() implements Outcome {}
  }
}
