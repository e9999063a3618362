package org.verifiedcompliance.http.sessions;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;

/** Checks people in and out and ends sessions. */
public final class AttendanceRoutes implements Routes {
  private final CheckIn checkIn;
  private final CheckOut checkOut;
  private final EndSession endSession;

  /** Serves these use cases. */
  public AttendanceRoutes(CheckIn checkIn, CheckOut checkOut, EndSession endSession) {
    this.checkIn = checkIn;
    this.checkOut = checkOut;
    this.endSession = endSession;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/sessions/{id}/check-in", this::checkIn, RouteAccess.SIGNED_IN);
    routes.post("/sessions/{id}/check-out", this::checkOut, RouteAccess.SIGNED_IN);
    routes.post("/sessions/{id}/end", this::end, RouteAccess.SIGNED_IN);
  }

  private void checkIn(Context ctx) {
    var session = SessionProblems.sessionId(ctx);
    var body = Body.of(ctx);
    var supersede = body.bool("supersede");
    var report = ReportFields.report(body);
    var command = new CheckIn.Command(person(ctx), session, report, supersede.or(false));
    ctx.json(AttendanceAnswers.ofLive(checkIn.checkIn(command)));
  }

  private void checkOut(Context ctx) {
    var session = SessionProblems.sessionId(ctx);
    var report = ReportFields.report(Body.of(ctx));
    var command = new CheckOut.Command(person(ctx), session, report);
    ctx.json(AttendanceAnswers.ofLive(checkOut.checkOut(command)));
  }

  private void end(Context ctx) {
    var session = SessionProblems.sessionId(ctx);
    var body = Body.optional(ctx);
    var reason = body.text("reason").length(0, 2_000);
    body.check();
    var command = new EndSession.Command(person(ctx), session, reason.orNull());
    ctx.json(AttendanceAnswers.of(endSession.end(command)));
  }

  private static PersonId person(Context ctx) {
    return Requests.currentUser(ctx).person();
  }
}
