package org.verifiedcompliance.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.audited.AuditedReads;
import org.verifiedcompliance.application.auth.AccessTokens;
import org.verifiedcompliance.application.auth.SignInChanges;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.live.LiveChanges;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.sessions.ReadSessionDetailsService;
import org.verifiedcompliance.application.sockets.EnterSocketService;
import org.verifiedcompliance.application.sockets.IssueSocketTicketService;
import org.verifiedcompliance.application.sockets.ListPresentService;
import org.verifiedcompliance.application.sockets.Listening;
import org.verifiedcompliance.application.sockets.Passes;
import org.verifiedcompliance.application.sockets.SocketTickets;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.Background;
import org.verifiedcompliance.bootstrap.server.Repeating;
import org.verifiedcompliance.domain.geo.Geodesic;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.sessions.Attendees;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.sockets.Connections;
import org.verifiedcompliance.http.sockets.Entrance;
import org.verifiedcompliance.http.sockets.EventRoutes;
import org.verifiedcompliance.http.sockets.Origins;
import org.verifiedcompliance.http.sockets.SocketLimits;
import org.verifiedcompliance.http.sockets.SocketRoutes;
import org.verifiedcompliance.http.sockets.TicketRoutes;
import org.verifiedcompliance.persistence.Database;
import org.verifiedcompliance.persistence.sockets.JdbiSocketTickets;

/** The live stream over open connections. */
public final class SocketsModule extends AbstractModule {
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final AppConfig.Web web;
  private final AppConfig.Sockets sockets;

  /** With the limits of these settings, for the pages that may call. */
  public SocketsModule(AppConfig.Web web, AppConfig.Sockets sockets) {
    this.web = web;
    this.sockets = sockets;
  }

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

  @Provides
  @Singleton
  Connections connections(Passes passes, SignInChanges changes, InstantSource clock) {
    var limits = SocketLimits.of(sockets.perPerson(), sockets.heartbeat(), sockets.idle());
    var connections = new Connections(limits, passes, clock);
    connections.follow(changes);
    return connections;
  }

  @Provides
  @Singleton
  Entrance entrance(
      Passes passes,
      SocketTickets tickets,
      SecretTokens secrets,
      LiveChanges live,
      ChangeLog log,
      AuditLog audit,
      InstantSource clock) {
    return new Entrance(
        this::originsAt,
        new EnterSocketService(passes, tickets, secrets, clock),
        new Listening(live, log),
        audit);
  }

  @ProvidesIntoSet
  @Singleton
  Background lookingAfter(Connections connections) {
    return new Repeating("sockets", LOOK, connections::tick);
  }

  @ProvidesIntoSet
  Routes ticketRoutes(
      Passes passes, SocketTickets tickets, SecretTokens secrets, InstantSource clock) {
    return new TicketRoutes(new IssueSocketTicketService(passes, tickets, secrets, clock));
  }

  @ProvidesIntoSet
  Routes socketRoutes(
      AuditedReads reads,
      Entrance entrance,
      Connections connections,
      Sessions sessions,
      Meetings meetings,
      Attendees attendees,
      PoliciesInForce policies,
      Geodesic geodesic,
      InstantSource clock) {
    return new SocketRoutes(
        entrance,
        connections,
        reads.of(new ReadSessionDetailsService(sessions, meetings, policies, geodesic)),
        reads.of(new ListPresentService(attendees, meetings, clock)));
  }

  @ProvidesIntoSet
  Routes eventRoutes(Entrance entrance, Connections connections) {
    return new EventRoutes(entrance, connections);
  }

  /** Those of the settings, and our own pages. */
  private Origins originsAt(int port) {
    return new Origins(
        Stream.concat(web.corsOrigins().stream(), Stream.of(web.urlAt(port).toString())).toList());
  }
}
