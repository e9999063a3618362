package org.verifiedcompliance.application.sockets;

import java.time.InstantSource;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.SecretTokens;

/** Turns proofs into passes. */
public final class EnterSocketService implements EnterSocket {
  private final Passes passes;
  private final SocketTickets tickets;
  private final SecretTokens secrets;
  private final InstantSource clock;

  /** Takes the ports. */
  public EnterSocketService(
      Passes passes, SocketTickets tickets, SecretTokens secrets, InstantSource clock) {
    this.passes = passes;
    this.tickets = tickets;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Outcome enter(Proof proof) {
    return pass(proof).<Outcome>map(Outcome.Entered::new).orElseGet(Outcome.Refused::new);
  }

  private Optional<Pass> pass(Proof proof) {
    return switch (proof) {
      case Proof.AccessToken(var token) -> passes.ofToken(token);
      case Proof.Ticket(var ticket) ->
          tickets.take(secrets.hashOf(ticket), clock.instant()).flatMap(passes::ofTicket);
    };
  }
}
