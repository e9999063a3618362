package org.verifiedcompliance.application.calendars;

import java.util.Optional;

/** Shows a person's meetings and attendance to whoever holds the secret of their calendar. */
@FunctionalInterface
public interface ShowOwnCalendar {
  /** The text; empty for a secret that nobody has, or has no more. */
  Optional<String> show(String token);
}
