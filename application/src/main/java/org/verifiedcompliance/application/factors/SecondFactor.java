package org.verifiedcompliance.application.factors;

import org.verifiedcompliance.domain.people.PersonId;

/**
 * The secret that an authenticator app and the server share.
 *
 * @param secret in Base32, as apps take it
 * @param confirmed whether the person has shown a code; before that it guards nothing
 * @param recoveryCodes how many are left
 */
public record SecondFactor(PersonId person, String secret, boolean confirmed, int recoveryCodes) {
  /** Tells nothing of the secret. */
  @Override
  public String toString() {
    return "SecondFactor[" + person.value() + "]";
  }
}
