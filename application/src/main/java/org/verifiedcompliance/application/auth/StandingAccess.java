package org.verifiedcompliance.application.auth;

import org.verifiedcompliance.domain.people.PersonId;

/**
 * What acts for a person, or hears of them, without a sign-in: whoever once was in the account may
 * have left it there. Works in the transaction of its caller, under the lock of the account.
 */
public interface StandingAccess {
  /** Ends what hears: the secret address of the calendar, and the devices of push messages. */
  Ended endListening(PersonId person);

  /** Ends that, and revokes the API keys. */
  Ended endAll(PersonId person);

  /**
   * What there was and is no more.
   *
   * @param keys how many API keys
   * @param devices how many devices of push messages
   * @param calendar whether the calendar had an address
   */
  record Ended(int keys, int devices, boolean calendar) {}
}
