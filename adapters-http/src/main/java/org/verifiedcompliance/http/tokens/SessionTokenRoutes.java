package org.verifiedcompliance.http.tokens;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.tokens.IssueSessionToken;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;

/** Gives tokens that are good for one session. */
public final class SessionTokenRoutes implements Routes {
  private static final int DEVICE_LENGTH = 200;

  private final IssueSessionToken issue;

  /** Serves this use case. */
  public SessionTokenRoutes(IssueSessionToken issue) {
    this.issue = issue;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/auth/session-token", this::issue, RouteAccess.SIGNED_IN);
  }

  private void issue(Context ctx) {
    var body = Body.of(ctx);
    var session = body.uuid("session_id").required();
    var device = body.text("device_id").length(1, DEVICE_LENGTH);
    body.check();
    var command =
        new IssueSessionToken.Command(
            Requests.currentUser(ctx), new SessionId(session.get()), device.orNull());
    switch (issue.issue(command)) {
      case IssueSessionToken.Outcome.Issued issued -> ctx.json(TokenJson.Issued.from(issued));
      case IssueSessionToken.Outcome.NoSuchSession() ->
          throw Problem.notFound("session-not-found", "There is no such session.").toException();
      case IssueSessionToken.Outcome.SignInEnded() -> throw Requests.signInEnded().toException();
    }
  }
}
