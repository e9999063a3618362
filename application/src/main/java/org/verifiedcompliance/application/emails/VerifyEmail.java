package org.verifiedcompliance.application.emails;

import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * Proves an address by the token that was sent there, and changes to it when that was asked for.
 */
@FunctionalInterface
public interface VerifyEmail {
  /** Spends the token. */
  Outcome verify(Command command);

  /** The token, and from where. */
  record Command(String token, ClientAddress from) {
    /** Tells nothing of the token. */
    @Override
    public String toString() {
      return "Command[...]";
    }
  }

  /** What becomes of it. */
  sealed interface Outcome {
    /** The address of the account is proven to be the holder's. */
    record Verified(EmailAddress email) implements Outcome {}

    /** Somebody took the address meanwhile. */
    record EmailTaken() implements Outcome {}

    /** The token is unknown, spent, replaced or too old: one answer for all. */
    record InvalidToken() implements Outcome {}
  }
}
