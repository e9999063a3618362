package org.verifiedcompliance.application.mail;

/** Port: takes letters to where they are delivered. */
@FunctionalInterface
public interface Mailer {
  /** Sends the letter; waits for the answer, so never call it inside of a transaction. */
  Outcome send(Mail mail);

  /** What becomes of it. Reasons are short words without addresses or secrets. */
  sealed interface Outcome {
    /** Somebody took it over. */
    record Sent() implements Outcome {}

    /** It will never be taken, such as for an address that does not exist. */
    record Refused(String reason) implements Outcome {}

    /** Not now; it may be tried again later. */
    record Unavailable(String reason) implements Outcome {}
  }
}
