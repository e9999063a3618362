package org.verifiedcompliance.application.offline;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.domain.people.PersonId;

/** Tells a phone the time in a form that it can show later, when it had no network. */
@FunctionalInterface
public interface AnchorTime {
  /** Signs what time it is now at this moment of the phone's counter. */
  Anchored anchor(Command command);

  /**
   * The wish.
   *
   * @param device the phone's own lasting name
   * @param boot names the time since the phone was started
   * @param elapsed its counter, zero or more
   */
  record Command(PersonId person, String device, String boot, Duration elapsed) {}

  /**
   * The token.
   *
   * @param at the time that stands in it
   * @param until later operations are not bounded by it
   */
  record Anchored(String token, Instant at, Instant until) {}
}
