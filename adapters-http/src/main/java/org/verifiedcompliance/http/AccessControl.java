package org.verifiedcompliance.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.verifiedcompliance.application.auth.Authenticate;

/** Lets a request pass to its route when the route's access allows it. */
final class AccessControl implements Handler {
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
    switch (authenticate.authenticate(Requests.bearerToken(ctx))) {
      case Authenticate.Outcome.Invalid() -> throw Requests.signInEnded().toException();
      case Authenticate.Outcome.Authenticated(var user, var grant) -> {
        Requests.signIn(ctx, user);
        Grants.check(ctx, grant);
        if (!access.admits(user)) {
          if (access.wouldAdmit(user)) {
            throw Problem.forbidden(
                    "second-factor-required",
                    "Administrators need two-step sign-in. Please switch it on first.")
                .toException();
          }
          throw Problem.forbidden("missing-role", "You do not have the role for this.")
              .toException();
        }
      }
    }
  }

  private static RouteAccess accessOf(Context ctx) {
    return (RouteAccess) ctx.routeRoles().iterator().next();
  }
}
