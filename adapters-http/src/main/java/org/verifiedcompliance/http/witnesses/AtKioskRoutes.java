package org.verifiedcompliance.http.witnesses;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Outcome;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Way;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;

/**
 * People come and leave at a kiosk. The bearer is the kiosk, not a person, so these routes look at
 * the token themselves.
 */
public final class AtKioskRoutes implements Routes {
  private static final String SCHEME = "Bearer ";

  private final AttendAtKiosk attend;

  /** Serves this use case. */
  public AtKioskRoutes(AttendAtKiosk attend) {
    this.attend = attend;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/kiosk/check-in", ctx -> attend(ctx, Way.IN), RouteAccess.PUBLIC);
    routes.post("/kiosk/check-out", ctx -> attend(ctx, Way.OUT), RouteAccess.PUBLIC);
  }

  private void attend(Context ctx, Way way) {
    var secret = secret(ctx);
    var body = Body.of(ctx);
    var badge = body.text("badge").length(0, 200);
    body.check();
    switch (attend.attend(new AttendAtKiosk.Command(secret, badge.or(""), way))) {
      case Outcome.Attended(var event) -> ctx.json(KioskJson.Attended.from(event.event()));
      case Outcome.NoSuchKiosk _ -> throw noKiosk();
      case Outcome.BadBadge _ -> throw WitnessProblems.badBadge();
      case Outcome.MeetingNotActive _ ->
          throw refused("meeting-not-active", "This meeting is no longer held.");
      case Outcome.AlreadyCheckedIn _ ->
          throw refused("already-checked-in", "Already checked in, here or elsewhere.");
      case Outcome.NotCheckedIn _ -> throw refused("not-checked-in", "Not checked in here.");
      case Outcome.ConsentMissing _ ->
          throw Problem.forbidden("consent-required", "The person did not agree to be recorded.")
              .toException();
      case Outcome.NotAcceptable _ ->
          throw refused("not-acceptable", "The policy does not accept this.");
    }
  }

  private static String secret(Context ctx) {
    var header = ctx.req().getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw noKiosk();
    }
    return header.substring(SCHEME.length()).strip();
  }

  private static ProblemException noKiosk() {
    return Problem.unauthorized("invalid-kiosk", "No open kiosk has this token.").toException();
  }

  private static ProblemException refused(String code, String detail) {
    return Problem.conflict(code, detail).toException();
  }
}
