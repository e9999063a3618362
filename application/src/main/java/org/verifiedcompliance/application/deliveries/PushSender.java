package org.verifiedcompliance.application.deliveries;

/** Port: takes messages to phones. */
@FunctionalInterface
public interface PushSender {
  /** Sends the message; waits for the answer, so never call it inside of a transaction. */
  Outcome send(PushMessage message);

  /** What becomes of it. Reasons are short words without tokens or secrets. */
  sealed interface Outcome {
    /** The platform's service took it over. */
    record Sent() implements Outcome {}

    /** The device is gone: its token must be forgotten. */
    record Unregistered() implements Outcome {}

    /** It will never be taken. */
    record Refused(String reason) implements Outcome {}

    /** Not now; it may be tried again later. */
    record Unavailable(String reason) implements Outcome {}

    /** The server has no credentials for any service. */
    record NotConfigured() implements Outcome {}
  }
}
