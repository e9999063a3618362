package org.verifiedcompliance.application.sockets;

import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Port: the tickets that nobody has used yet. */
public interface SocketTickets {
  /** Keeps a ticket; those that have expired by now may go. */
  void add(TokenHash hash, SocketTicket ticket, Instant now);

  /** Takes the ticket, which is gone then: of many at once one gets it. Empty when it expired. */
  Optional<SocketTicket> take(TokenHash hash, Instant now);
}
