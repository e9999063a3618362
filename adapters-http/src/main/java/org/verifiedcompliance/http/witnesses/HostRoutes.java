package org.verifiedcompliance.http.witnesses;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.witnesses.ConfirmPresence;
import org.verifiedcompliance.application.witnesses.ListAttendance;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;
import org.verifiedcompliance.http.periods.PeriodProblems;

/** What hosts see of the people at their meeting, and what they confirm. */
public final class HostRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;

  private final ConfirmPresence confirmPresence;
  private final ListAttendance listAttendance;

  /** Serves these use cases. */
  public HostRoutes(ConfirmPresence confirmPresence, ListAttendance listAttendance) {
    this.confirmPresence = confirmPresence;
    this.listAttendance = listAttendance;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/sessions/{id}/confirmation", this::confirm, RouteAccess.SIGNED_IN);
    routes.get("/meetings/{id}/attendance", this::list, RouteAccess.SIGNED_IN);
  }

  private void confirm(Context ctx) {
    switch (confirmPresence.confirm(command(ctx))) {
      case ConfirmPresence.Outcome.Confirmed confirmed ->
          ctx.json(HostJson.Confirmation.from(confirmed));
      case ConfirmPresence.Outcome.NoSuchSession _ ->
          throw Problem.notFound("session-not-found", "There is no such session.").toException();
      case ConfirmPresence.Outcome.NoSuchEvent _ ->
          throw Problem.notFound("event-not-found", "There is no such check-in or check-out.")
              .toException();
      case ConfirmPresence.Outcome.OwnPresence _ ->
          throw Problem.forbidden("own-presence", "Nobody confirms their own presence.")
              .toException();
      case ConfirmPresence.Outcome.DecidedBefore _ ->
          throw conflict("decided-before", "This was confirmed or reviewed before.");
      case ConfirmPresence.Outcome.NoLongerKnown _ ->
          throw conflict("no-longer-known", "What it was judged by has been erased.");
      case ConfirmPresence.Outcome.PeriodClosed(var until) -> throw PeriodProblems.closed(until);
      case ConfirmPresence.Outcome.AnotherSessionActive _ ->
          throw conflict(
              "another-session-active", "The person is checked in at another session by now.");
    }
  }

  private static ConfirmPresence.Command command(Context ctx) {
    var session = new SessionId(Requests.uuid(ctx, "id"));
    var body = Body.of(ctx);
    var note = body.text("note").required().notBlank().length(1, 2_000);
    var event = body.uuid("event_id").orNull();
    body.check();
    return new ConfirmPresence.Command(
        Requests.currentUser(ctx), session, event == null ? null : new EventId(event), note.get());
  }

  private void list(Context ctx) {
    var query = Query.of(ctx);
    var since = query.instant("since");
    var page = Pages.of(ctx, query, DEFAULT_LIMIT);
    var wanted =
        new ListAttendance.Query(
            Requests.currentUser(ctx),
            new MeetingId(Requests.uuid(ctx, "id")),
            since.orNull(),
            page);
    switch (listAttendance.list(wanted)) {
      case ListAttendance.Outcome.Attending(var people) ->
          Pages.answer(ctx, page, people.stream().map(HostJson.Attending::from).toList());
      case ListAttendance.Outcome.NoSuchMeeting _ -> throw WitnessProblems.noSuchMeeting();
      case ListAttendance.Outcome.NotAllowed _ -> throw WitnessProblems.notYourMeeting();
    }
  }

  private static ProblemException conflict(String code, String detail) {
    return Problem.conflict(code, detail).toException();
  }
}
