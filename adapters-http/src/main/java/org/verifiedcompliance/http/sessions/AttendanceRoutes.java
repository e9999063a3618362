package org.verifiedcompliance.http.sessions;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.sessions.EventJson.EventView;
import org.verifiedcompliance.http.sessions.SessionJson.EndedView;

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
    switch (checkIn.checkIn(
        new CheckIn.Command(person(ctx), session, report, supersede.or(false)))) {
      case CheckIn.Outcome.CheckedIn(var event) -> answer(ctx, event);
      case CheckIn.Outcome.NotAcceptable(var attempt) ->
          throw SessionProblems.notAcceptable(attempt.event());
      case CheckIn.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
      case CheckIn.Outcome.ConsentMissing _ -> throw SessionProblems.consentMissing();
      case CheckIn.Outcome.AlreadyCheckedIn _ -> throw SessionProblems.alreadyCheckedIn();
      case CheckIn.Outcome.AlreadyEnded _ -> throw SessionProblems.alreadyEnded();
      case CheckIn.Outcome.AnotherSessionActive(var open) ->
          throw SessionProblems.anotherActive(open);
      case CheckIn.Outcome.ClientTimeInFuture _ -> throw SessionProblems.clientTimeInFuture();
      case CheckIn.Outcome.TooOld _ -> throw SessionProblems.tooOld();
    }
  }

  private void checkOut(Context ctx) {
    var session = SessionProblems.sessionId(ctx);
    var report = ReportFields.report(Body.of(ctx));
    switch (checkOut.checkOut(new CheckOut.Command(person(ctx), session, report))) {
      case CheckOut.Outcome.CheckedOut(var event) -> answer(ctx, event);
      case CheckOut.Outcome.NotAcceptable(var attempt) ->
          throw SessionProblems.notAcceptable(attempt.event());
      case CheckOut.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
      case CheckOut.Outcome.ConsentMissing _ -> throw SessionProblems.consentMissing();
      case CheckOut.Outcome.NotCheckedIn _ -> throw SessionProblems.notCheckedIn();
      case CheckOut.Outcome.AlreadyEnded _ -> throw SessionProblems.alreadyEnded();
      case CheckOut.Outcome.AnotherSessionActive(var other) ->
          throw SessionProblems.anotherActive(other);
      case CheckOut.Outcome.ClientTimeInFuture _ -> throw SessionProblems.clientTimeInFuture();
      case CheckOut.Outcome.TooOld _ -> throw SessionProblems.tooOld();
    }
  }

  private void end(Context ctx) {
    var session = SessionProblems.sessionId(ctx);
    var body = Body.optional(ctx);
    var reason = body.text("reason").length(0, 2_000);
    body.check();
    switch (endSession.end(new EndSession.Command(person(ctx), session, reason.orNull()))) {
      case EndSession.Outcome.Ended(var ended) -> ctx.json(EndedView.from(ended));
      case EndSession.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
      case EndSession.Outcome.AlreadyEnded _ -> throw SessionProblems.alreadyEnded();
      case EndSession.Outcome.TooOld _ -> throw SessionProblems.tooOld();
    }
  }

  private static void answer(Context ctx, RecordedEvent recorded) {
    ctx.json(EventView.from(recorded.event()));
  }

  private static PersonId person(Context ctx) {
    return Requests.currentUser(ctx).person();
  }
}
