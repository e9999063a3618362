package org.verifiedcompliance.http.sessions;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.reviews.DecideCorrection;
import org.verifiedcompliance.application.reviews.ListOpenReviews;
import org.verifiedcompliance.application.reviews.RequestCorrection;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.periods.PeriodProblems;
import org.verifiedcompliance.http.sessions.CorrectionJson.RequestView;

/** Requests for other times, and the decisions on them. */
public final class CorrectionRoutes implements Routes {
  private static final int LONGEST_NOTE = 2_000;

  private final RequestCorrection requestCorrection;
  private final DecideCorrection decideCorrection;
  private final OpenLists openCorrections;

  /** Serves these use cases. */
  public CorrectionRoutes(
      RequestCorrection requestCorrection,
      DecideCorrection decideCorrection,
      ListOpenReviews listOpenCorrections) {
    this.requestCorrection = requestCorrection;
    this.decideCorrection = decideCorrection;
    this.openCorrections = new OpenLists(listOpenCorrections, CorrectionJson.Open::from);
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/sessions/{id}/corrections", this::request, RouteAccess.SIGNED_IN);
    routes.post("/sessions/{id}/corrections/{request_id}", this::decide, RouteAccess.SIGNED_IN);
    routes.get("/admin/corrections", openCorrections::all, RouteAccess.ADMIN);
    routes.get("/meetings/{id}/corrections", openCorrections::ofMeeting, RouteAccess.SIGNED_IN);
  }

  private void request(Context ctx) {
    switch (requestCorrection.request(wish(ctx))) {
      case RequestCorrection.Outcome.Requested(var request, var correction) ->
          ctx.status(201).json(RequestView.from(request, correction));
      case RequestCorrection.Outcome.Invalid(var faults) -> throw invalid(faults);
      case RequestCorrection.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
      case RequestCorrection.Outcome.NobodyCame _ ->
          throw Problem.conflict(
                  "no-check-in",
                  "There is no check-in to correct. Ask the host to confirm that you were there.")
              .toException();
      case RequestCorrection.Outcome.PeriodClosed(var until) -> throw PeriodProblems.closed(until);
      case RequestCorrection.Outcome.TooLate _ ->
          throw Problem.conflict(
                  "too-late", "It is too late to ask for a correction. Ask the host to correct it.")
              .toException();
      case RequestCorrection.Outcome.RequestedBefore(var open) ->
          throw Problem.conflict("request-open", "An earlier request waits for a decision.")
              .with("request_id", open.id().value())
              .toException();
    }
  }

  private void decide(Context ctx) {
    switch (decideCorrection.decide(decision(ctx))) {
      case DecideCorrection.Outcome.Decided(var request, var correction) ->
          ctx.json(RequestView.from(request, correction));
      case DecideCorrection.Outcome.Invalid(var fault) -> throw invalid(List.of(fault));
      case DecideCorrection.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
      case DecideCorrection.Outcome.NoSuchRequest _ ->
          throw Problem.notFound("request-not-found", "There is no such request.").toException();
      case DecideCorrection.Outcome.OwnAttendance _ ->
          throw Problem.forbidden("own-attendance", "Nobody decides on their own attendance.")
              .toException();
      case DecideCorrection.Outcome.DecidedBefore _ ->
          throw Problem.conflict(
                  "already-decided", "Somebody decided on this before; see the session's details.")
              .toException();
      case DecideCorrection.Outcome.PeriodClosed(var until) -> throw PeriodProblems.closed(until);
      case DecideCorrection.Outcome.NoLongerPossible _ ->
          throw Problem.conflict(
                  "no-longer-possible",
                  "These times do not fit: before the check-in, or during another session.")
              .toException();
    }
  }

  private static RequestCorrection.Command wish(Context ctx) {
    var session = SessionProblems.sessionId(ctx);
    var body = Body.of(ctx);
    var arrival = body.instant("check_in_time");
    var departure = body.instant("check_out_time");
    var reason = body.text("reason_code").required().length(1, 60);
    var note = body.text("note").required().notBlank().length(1, LONGEST_NOTE);
    if (!body.isGiven("check_in_time") && !body.isGiven("check_out_time")) {
      body.reject("check_in_time", "required", "is required, or check_out_time");
    }
    body.check();
    return new RequestCorrection.Command(
        Requests.currentUser(ctx),
        session,
        new StatedTimes(arrival.orNull(), departure.orNull()),
        reason.get(),
        note.get());
  }

  private static DecideCorrection.Command decision(Context ctx) {
    var session = SessionProblems.sessionId(ctx);
    var request = new EventId(Requests.uuid(ctx, "request_id"));
    var body = Body.of(ctx);
    var decision = body.text("decision").required().oneOf(List.of("accept", "reject"));
    var reason = body.text("reason_code").required().length(1, 60);
    var note = body.text("note").length(0, LONGEST_NOTE);
    body.check();
    return new DecideCorrection.Command(
        Requests.currentUser(ctx),
        session,
        request,
        decision.get().equals("accept") ? ReviewDecision.ACCEPT : ReviewDecision.REJECT,
        reason.get(),
        note.orNull());
  }

  private static ProblemException invalid(List<InvalidField> faults) {
    return Problem.invalidInput(
            faults.stream()
                .map(it -> new Problem.FieldError(it.field(), it.code(), it.message()))
                .toList())
        .toException();
  }
}
