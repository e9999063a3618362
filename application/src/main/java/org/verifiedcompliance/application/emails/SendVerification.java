package org.verifiedcompliance.application.emails;

import java.time.Duration;
import org.verifiedcompliance.domain.people.PersonId;

/** Sends a letter by which somebody proves that the address of their account is theirs. */
@FunctionalInterface
public interface SendVerification {
  /** Sends it, unless there is nothing to prove. */
  Outcome send(PersonId person);

  /** What becomes of it. */
  sealed interface Outcome {
    /** A letter is on its way. */
    record Sent() implements Outcome {}

    /** The address is proven. */
    record AlreadyVerified() implements Outcome {}

    /** Too many were asked for. */
    record TooMany(Duration retryAfter) implements Outcome {}
  }
}
