package org.verifiedcompliance.application.sockets;

/** Lets whoever shows a good token or an unused ticket listen. */
@FunctionalInterface
public interface EnterSocket {
  /** Looks at what is shown; a ticket is used up by it. */
  Outcome enter(Proof proof);

  /** What is shown. */
  sealed interface Proof {
    /** An access token. */
    record AccessToken(String token) implements Proof {}

    /** A one-time ticket. */
    record Ticket(String ticket) implements Proof {}
  }

  /** What it is worth. */
  sealed interface Outcome {
    /** The pass of the connection. */
    record Entered(Pass pass) implements Outcome {}

    /** Nothing: one answer for whatever is wrong. */
    record Refused() implements Outcome {}
  }
}
