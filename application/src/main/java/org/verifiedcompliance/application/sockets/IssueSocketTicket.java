package org.verifiedcompliance.application.sockets;

import java.time.Duration;

/** Sells a one-time ticket for a socket, for those who can send no header with the upgrade. */
@FunctionalInterface
public interface IssueSocketTicket {
  /** Takes the access token that the caller has shown. */
  Outcome issue(String accessToken);

  /** What becomes of it. */
  sealed interface Outcome {
    /**
     * A ticket.
     *
     * @param ticket 256 random bits as 43 characters
     * @param life how long it can be used, once
     */
    record Issued(String ticket, Duration life) implements Outcome {}

    /** The token is worth nothing any more. */
    record Refused() implements Outcome {}
  }
}
