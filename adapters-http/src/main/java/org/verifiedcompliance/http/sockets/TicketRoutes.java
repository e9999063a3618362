package org.verifiedcompliance.http.sockets;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.sockets.IssueSocketTicket;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** The route that sells tickets for sockets. */
public final class TicketRoutes implements Routes {
  private final IssueSocketTicket issue;

  /** Takes the use case. */
  public TicketRoutes(IssueSocketTicket issue) {
    this.issue = issue;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/auth/ws-ticket", this::issue, RouteAccess.SIGNED_IN);
  }

  private void issue(Context ctx) {
    switch (issue.issue(Requests.bearerToken(ctx))) {
      case IssueSocketTicket.Outcome.Issued(var ticket, var life) ->
          ctx.json(new TicketJson(ticket, life.toSeconds()));
      case IssueSocketTicket.Outcome.Refused() -> throw Requests.signInEnded().toException();
    }
  }

  /** A ticket on the wire. */
  private record TicketJson(String ticket, long expiresIn) {}
}
