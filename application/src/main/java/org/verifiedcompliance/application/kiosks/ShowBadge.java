package org.verifiedcompliance.application.kiosks;

import org.verifiedcompliance.domain.people.PersonId;

/** Shows a person the badge that a kiosk of the moment accepts. */
@FunctionalInterface
public interface ShowBadge {
  /** The badge of now. */
  Badges.Badge show(PersonId person);
}
