package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** The second factor of those who have one. */
public interface SecondStep {
  /** Nobody has a second factor. */
  SecondStep NONE =
      new SecondStep() {
        @Override
        public boolean isNeeded(PersonId person) {
          return false;
        }

        @Override
        public Check check(Person person, SecondProof proof, Instant now) {
          return new Check.Wrong();
        }
      };

  /** Whether the person has a confirmed second factor. */
  boolean isNeeded(PersonId person);

  /** Spends the proof if it is right; counts the guess if it is not. */
  Check check(Person person, SecondProof proof, Instant now);

  /** What the proof is worth. */
  sealed interface Check {
    /** It is right, and will not be so again. */
    record Right() implements Check {}

    /** It is wrong, or was used before. */
    record Wrong() implements Check {}

    /** Too many were wrong: nothing was checked. */
    record Blocked(Duration retryAfter) implements Check {}
  }
}
