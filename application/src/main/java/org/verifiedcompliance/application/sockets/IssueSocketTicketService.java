package org.verifiedcompliance.application.sockets;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.SecretTokens;

/** Keeps the hash of each ticket and what the token said that bought it. */
public final class IssueSocketTicketService implements IssueSocketTicket {
  private static final Duration LIFE = Duration.ofSeconds(30);

  private final Passes passes;
  private final SocketTickets tickets;
  private final SecretTokens secrets;
  private final InstantSource clock;

  /** Takes the ports. */
  public IssueSocketTicketService(
      Passes passes, SocketTickets tickets, SecretTokens secrets, InstantSource clock) {
    this.passes = passes;
    this.tickets = tickets;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Outcome issue(String accessToken) {
    return passes.ofToken(accessToken).map(this::issued).orElseGet(Outcome.Refused::new);
  }

  private Outcome issued(Pass pass) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var secret = secrets.random();
    var user = pass.user();
    var ticket =
        new SocketTicket(user.person(), user.signIn(), pass.epoch(), pass.until(), now.plus(LIFE));
    tickets.add(secrets.hashOf(secret), ticket, now);
    return new Outcome.Issued(secret, LIFE);
  }
}
