package org.verifiedcompliance.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.verifiedcompliance.application.auth.Authenticate;

/** Lets a request pass to its route when the route's access allows it. */
final class AccessControl implements Handler {
  private static final String SCHEME = "Bearer ";

  private final Authenticate authenticate;

  AccessControl(Authenticate authenticate) {
    this.authenticate = authenticate;
  }

  @Override
  public void handle(Context ctx) {
    var access = accessOf(ctx);
    if (access == RouteAccess.PUBLIC) {
      return;
    }
    switch (authenticate.authenticate(token(ctx))) {
      case Authenticate.Outcome.Invalid() -> throw invalidToken().toException();
      case Authenticate.Outcome.Authenticated(var user) -> {
        Requests.signIn(ctx, user);
        if (!access.admits(user)) {
          throw Problem.forbidden("missing-role", "You do not have the role for this.")
              .toException();
        }
      }
    }
  }

  private static RouteAccess accessOf(Context ctx) {
    return (RouteAccess) ctx.routeRoles().iterator().next();
  }

  private static String token(Context ctx) {
    var header = ctx.req().getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw Problem.unauthorized("not-signed-in", "Please sign in.").toException();
    }
    return header.substring(SCHEME.length()).strip();
  }

  private static Problem invalidToken() {
    return Problem.unauthorized("invalid-token", "Your sign-in has ended. Please sign in again.")
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  }
}
