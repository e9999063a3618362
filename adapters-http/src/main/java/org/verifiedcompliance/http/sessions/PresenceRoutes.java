package org.verifiedcompliance.http.sessions;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.sessions.ReportPresence;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;

/** Takes the readings of a stay. */
public final class PresenceRoutes implements Routes {
  private static final int ACCEPTED = 202;

  private final ReportPresence reportPresence;

  /** Serves this use case. */
  public PresenceRoutes(ReportPresence reportPresence) {
    this.reportPresence = reportPresence;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/sessions/{id}/presence", this::report, RouteAccess.SIGNED_IN);
  }

  private void report(Context ctx) {
    var session = SessionProblems.sessionId(ctx);
    var report = ReportFields.presence(Body.of(ctx));
    var person = Requests.currentUser(ctx).person();
    var command = new ReportPresence.Command(person, session, report);
    ctx.status(ACCEPTED).json(AttendanceAnswers.of(reportPresence.report(command)));
  }
}
