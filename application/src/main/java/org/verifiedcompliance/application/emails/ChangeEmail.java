package org.verifiedcompliance.application.emails;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.Reauthentication.Answer;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * Begins to give an account another address: it changes once the new one is proven. Whether
 * somebody has that address, only its mailbox learns.
 */
@FunctionalInterface
public interface ChangeEmail {
  /** Sends a letter to the new address, and a notice to the present one. */
  Outcome change(Command command);

  /** Who asks, for which address, with which password if any, and from where. */
  record Command(
      CurrentUser user, EmailAddress next, @Nullable Password password, ClientAddress from) {}

  /** What becomes of it. */
  sealed interface Outcome {
    /** The letters are on their way. */
    record Sent() implements Outcome {}

    /** Too many were asked for. */
    record TooMany(Duration retryAfter) implements Outcome {}

    /** It is not proven that the holder of the account asks. */
    record NotProven(Answer answer) implements Outcome {}
  }
}
