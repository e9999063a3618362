package org.verifiedcompliance.application.recovery;

import java.time.Duration;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.domain.people.EmailAddress;

/** Sends a letter with a code that signs a device in without the password. */
@FunctionalInterface
public interface SendSignInCode {
  /** Answers alike, and does about the same work, whether or not there is such an account. */
  Outcome send(Command command);

  /** To whom, and from where it was asked for. */
  record Command(EmailAddress email, ClientAddress from) {}

  /** What becomes of it. */
  sealed interface Outcome {
    /** If there is an open account and few letters went there, one is on its way. */
    record Accepted(Duration life) implements Outcome {}

    /** Too many were asked for from there. */
    record TooMany(Duration retryAfter) implements Outcome {}
  }
}
