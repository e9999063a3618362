package org.verifiedcompliance.application.offline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * What a phone says about time when it sends operations.
 *
 * @param person who sends, known from the access token
 * @param device the phone's own lasting name
 * @param sentAt its wall clock, null when not said
 * @param boot names the time since it was started, null when not said
 * @param elapsed its counter, null when not said; one that goes on while the phone sleeps
 * @param token the server's time token, unchecked; null without one
 * @param receivedAt the server's clock
 */
public record Sending(
    PersonId person,
    String device,
    @Nullable Instant sentAt,
    @Nullable String boot,
    @Nullable Duration elapsed,
    @Nullable String token,
    Instant receivedAt) {

  /** The sending of a phone that says no more than who it is. */
  public static Sending of(PersonId person, String device, Instant receivedAt) {
    return new Sending(person, device, null, null, null, null, receivedAt);
  }
}
