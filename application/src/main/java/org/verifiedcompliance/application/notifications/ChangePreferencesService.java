package org.verifiedcompliance.application.notifications;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.shared.Seen;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.notifications.WatchedSessions;
import org.verifiedcompliance.domain.people.PersonId;

/** Keeps the choice, and looks at the person's sessions again: reminders may come earlier now. */
public final class ChangePreferencesService implements ChangePreferences {
  private final ChosenPreferences preferences;
  private final WatchedSessions sessions;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Keeps choices in this store. */
  public ChangePreferencesService(
      ChosenPreferences preferences,
      WatchedSessions sessions,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.preferences = preferences;
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome change(PersonId person, Preferences chosen, Seen<Preferences> seen) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return unitOfWork.inTransaction(() -> {
      if (!seen.isStill(preferences.lock(person))) {
        return new Outcome.Stale();
      }
      preferences.put(person, chosen, now);
      sessions.wake(person);
      return new Outcome.Kept();
    });
  }
}
