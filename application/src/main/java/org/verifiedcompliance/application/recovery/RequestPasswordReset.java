package org.verifiedcompliance.application.recovery;

import java.time.Duration;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.domain.people.EmailAddress;

/** Sends a letter by which whoever reads it may set a new password. */
@FunctionalInterface
public interface RequestPasswordReset {
  /** Answers alike, and does about the same work, whether or not there is such an account. */
  Outcome request(Command command);

  /** Which account, and from where. */
  record Command(EmailAddress email, ClientAddress from) {}

  /** What becomes of it. */
  sealed interface Outcome {
    /** If there is an open account and few letters went there, one is on its way. */
    record Accepted() implements Outcome {}

    /** Too many were asked for from there. */
    record TooMany(Duration retryAfter) implements Outcome {}
  }
}
