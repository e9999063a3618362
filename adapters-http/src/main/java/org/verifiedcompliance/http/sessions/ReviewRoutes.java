package org.verifiedcompliance.http.sessions;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.reviews.DecideReview;
import org.verifiedcompliance.application.reviews.ListOpenReviews;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.periods.PeriodProblems;
import org.verifiedcompliance.http.sessions.EventJson.FactView;

/** What waits for a person's decision, and the decisions. */
public final class ReviewRoutes implements Routes {
  private static final int LONGEST_NOTE = 2_000;

  private final OpenLists openReviews;
  private final DecideReview decideReview;
  private final ReviewReasons reasons;

  /** Serves these use cases with these reasons. */
  public ReviewRoutes(
      ListOpenReviews listOpenReviews, DecideReview decideReview, ReviewReasons reasons) {
    this.openReviews = new OpenLists(listOpenReviews, ReviewJson.Open::from);
    this.decideReview = decideReview;
    this.reasons = reasons;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/review/reason-codes", this::reasons, RouteAccess.SIGNED_IN);
    routes.get("/admin/review", openReviews::all, RouteAccess.ADMIN);
    routes.post("/admin/review/{event_id}", ctx -> decide(ctx, null), RouteAccess.ADMIN);
    routes.get("/meetings/{id}/review", openReviews::ofMeeting, RouteAccess.SIGNED_IN);
    routes.post(
        "/meetings/{id}/review/{event_id}",
        ctx -> decide(ctx, meeting(ctx)),
        RouteAccess.SIGNED_IN);
  }

  private void reasons(Context ctx) {
    ctx.json(reasons.all().stream().map(ReviewJson.ReasonCode::from).toList());
  }

  private void decide(Context ctx, @Nullable MeetingId meeting) {
    switch (decideReview.decide(command(ctx, meeting))) {
      case DecideReview.Outcome.Decided(var decision) -> ctx.json(FactView.from(decision.event()));
      case DecideReview.Outcome.Invalid(var fault) -> throw invalid(fault);
      case DecideReview.Outcome.NoSuchMeeting _ -> throw OpenLists.noSuchMeeting();
      case DecideReview.Outcome.NoSuchEvent _ ->
          throw Problem.notFound("event-not-found", "There is no such check-in or check-out.")
              .toException();
      case DecideReview.Outcome.NotAllowed _ -> throw OpenLists.notAllowed();
      case DecideReview.Outcome.OwnAttendance _ ->
          throw Problem.forbidden("own-attendance", "Nobody decides on their own attendance.")
              .toException();
      case DecideReview.Outcome.PeriodClosed(var until) -> throw PeriodProblems.closed(until);
      case DecideReview.Outcome.DecidedBefore _ ->
          throw Problem.conflict(
                  "already-decided", "Somebody decided on this before; see the session's details.")
              .toException();
    }
  }

  private static DecideReview.Command command(Context ctx, @Nullable MeetingId meeting) {
    var event = new EventId(Requests.uuid(ctx, "event_id"));
    var body = Body.of(ctx);
    var decision = body.text("decision").required().oneOf(List.of("accept", "reject"));
    var reason = body.text("reason_code").required().length(1, 60);
    var note = body.text("note").length(0, LONGEST_NOTE);
    body.check();
    return new DecideReview.Command(
        Requests.currentUser(ctx),
        meeting,
        event,
        decision.get().equals("accept") ? ReviewDecision.ACCEPT : ReviewDecision.REJECT,
        reason.get(),
        note.orNull());
  }

  private static MeetingId meeting(Context ctx) {
    return new MeetingId(Requests.uuid(ctx, "id"));
  }

  private static ProblemException invalid(InvalidField fault) {
    return Problem.invalidInput(
            List.of(new Problem.FieldError(fault.field(), fault.code(), fault.message())))
        .toException();
  }
}
