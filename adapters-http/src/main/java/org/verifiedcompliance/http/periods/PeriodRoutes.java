package org.verifiedcompliance.http.periods;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.verifiedcompliance.application.periods.ClosePeriod;
import org.verifiedcompliance.application.periods.ListClosedPeriods;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;

/** Hosts close the record of their meetings, and see how far it is closed. */
public final class PeriodRoutes implements Routes {
  private static final String PATH = "/meetings/{id}/closed-periods";
  private static final int DEFAULT_LIMIT = 50;
  private static final int LONGEST_NOTE = 2_000;

  private final ClosePeriod closePeriod;
  private final ListClosedPeriods listClosedPeriods;

  /** Serves these use cases. */
  public PeriodRoutes(ClosePeriod closePeriod, ListClosedPeriods listClosedPeriods) {
    this.closePeriod = closePeriod;
    this.listClosedPeriods = listClosedPeriods;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post(PATH, this::close, RouteAccess.SIGNED_IN);
    routes.get(PATH, this::list, RouteAccess.SIGNED_IN);
  }

  private void close(Context ctx) {
    switch (closePeriod.close(command(ctx))) {
      case ClosePeriod.Outcome.Closed(var closing) ->
          ctx.status(201).json(PeriodJson.from(closing));
      case ClosePeriod.Outcome.TooEarly(var latest) -> {
        var message = "must not be after " + latest + ": phones may still tell of that time";
        throw Problem.invalidInput(
                List.of(new Problem.FieldError("closed_until", "too-recent", message)))
            .toException();
      }
      case ClosePeriod.Outcome.ClosedBefore(var until) ->
          throw Problem.conflict("closed-before", "The record was closed as far as that before.")
              .with("closed_until", until)
              .toException();
      case ClosePeriod.Outcome.NotSettled(var unsettled) ->
          throw Problem.conflict(
                  "period-not-settled", "Decide on what waits, and let open sessions end, first.")
              .with("open_sessions", unsettled.sessions())
              .with("open_reviews", unsettled.reviews())
              .with("open_corrections", unsettled.corrections())
              .toException();
      case ClosePeriod.Outcome.NoSuchMeeting _ -> throw noSuchMeeting();
      case ClosePeriod.Outcome.NotAllowed _ -> throw notAllowed();
    }
  }

  private static ClosePeriod.Command command(Context ctx) {
    var meeting = meeting(ctx);
    var body = Body.of(ctx);
    var until = body.instant("closed_until").required();
    var note = body.text("note").notBlank().length(1, LONGEST_NOTE);
    body.check();
    return new ClosePeriod.Command(Requests.currentUser(ctx), meeting, until.get(), note.orNull());
  }

  private void list(Context ctx) {
    var page = Pages.of(ctx, Query.of(ctx), DEFAULT_LIMIT);
    switch (listClosedPeriods.list(Requests.currentUser(ctx), meeting(ctx), page)) {
      case ListClosedPeriods.Outcome.Listed(var closings) ->
          Pages.answer(ctx, page, closings.stream().map(PeriodJson::from).toList());
      case ListClosedPeriods.Outcome.NoSuchMeeting _ -> throw noSuchMeeting();
      case ListClosedPeriods.Outcome.NotAllowed _ -> throw notAllowed();
    }
  }

  private static MeetingId meeting(Context ctx) {
    return new MeetingId(Requests.uuid(ctx, "id"));
  }

  private static ProblemException noSuchMeeting() {
    return Problem.notFound("meeting-not-found", "There is no such meeting.").toException();
  }

  private static ProblemException notAllowed() {
    return Problem.forbidden(
            "not-your-meeting", "Only who published the meeting, or an admin, may do this.")
        .toException();
  }
}
