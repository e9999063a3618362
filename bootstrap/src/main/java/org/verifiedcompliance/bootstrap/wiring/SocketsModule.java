package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.InstantSource;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.AccessTokens;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.sockets.IssueSocketTicketService;
import org.verifiedcompliance.application.sockets.Passes;
import org.verifiedcompliance.application.sockets.SocketTickets;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.sockets.TicketRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.sockets.JdbiSocketTickets;

/** The live stream over open connections. */
public final class SocketsModule extends AbstractModule {
  @Provides
  @Singleton
  Passes passes(AccessTokens tokens, SignInStates states, InstantSource clock) {
    return new Passes(tokens, states, clock);
  }

  @Provides
  @Singleton
  SocketTickets tickets(Database database) {
    return new JdbiSocketTickets(database.jdbi());
  }

  @ProvidesIntoSet
  Routes ticketRoutes(
      Passes passes, SocketTickets tickets, SecretTokens secrets, InstantSource clock) {
    return new TicketRoutes(new IssueSocketTicketService(passes, tickets, secrets, clock));
  }
}
