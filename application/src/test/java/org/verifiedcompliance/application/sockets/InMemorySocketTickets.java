package org.verifiedcompliance.application.sockets;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Tickets in a map. */
public final class InMemorySocketTickets implements SocketTickets {
  private final Map<TokenHash, SocketTicket> tickets = new LinkedHashMap<>();

  @Override
  public synchronized void add(TokenHash hash, SocketTicket ticket, Instant now) {
    tickets.values().removeIf(old -> !now.isBefore(old.expiresAt()));
    tickets.put(hash, ticket);
  }

  @Override
  public synchronized Optional<SocketTicket> take(TokenHash hash, Instant now) {
    var found = tickets.get(hash);
    if (found == null || !now.isBefore(found.expiresAt())) {
      return Optional.empty();
    }
    tickets.remove(hash);
    return Optional.of(found);
  }
}
