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
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.sockets.TicketRoutes;

/** The live stream over open connections. */
public final class SocketsModule extends AbstractModule {
  private final AppConfig.Web web;

  /** With the limits of these settings. */
  public SocketsModule(AppConfig.Web web) {
    this.web = web;
  }

  @Provides
  @Singleton
  Passes passes(AccessTokens tokens, SignInStates states, InstantSource clock) {
    return new Passes(tokens, states, clock);
  }

  @ProvidesIntoSet
  Routes ticketRoutes(
      Passes passes, SocketTickets tickets, SecretTokens secrets, InstantSource clock) {
    return new TicketRoutes(new IssueSocketTicketService(passes, tickets, secrets, clock));
  }
}
