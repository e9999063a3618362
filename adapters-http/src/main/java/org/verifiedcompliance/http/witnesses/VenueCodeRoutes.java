package org.verifiedcompliance.http.witnesses;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.codes.ShowVenueCode;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** The code on the screen at the place. */
public final class VenueCodeRoutes implements Routes {
  private final ShowVenueCode showVenueCode;

  /** Serves this use case. */
  public VenueCodeRoutes(ShowVenueCode showVenueCode) {
    this.showVenueCode = showVenueCode;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/meetings/{id}/code", this::show, RouteAccess.SIGNED_IN);
  }

  private void show(Context ctx) {
    var meeting = new MeetingId(Requests.uuid(ctx, "id"));
    switch (showVenueCode.show(Requests.currentUser(ctx), meeting)) {
      case ShowVenueCode.Outcome.Showing showing -> ctx.json(CodeView.from(showing));
      case ShowVenueCode.Outcome.NoSuchMeeting() -> throw WitnessProblems.noSuchMeeting();
      case ShowVenueCode.Outcome.NotAllowed() -> throw WitnessProblems.notYourMeeting();
      case ShowVenueCode.Outcome.NoDateNear() ->
          throw Problem.conflict(
                  "no-date-near", "The code is shown when a date of the meeting is open.")
              .toException();
    }
  }

  private record CodeView(
      UUID meetingId,
      String code,
      String qr,
      @Nullable Instant occurrenceStart,
      Instant validFrom,
      Instant nextChange,
      Instant validUntil) {

    static CodeView from(ShowVenueCode.Outcome.Showing showing) {
      var shown = showing.code();
      return new CodeView(
          showing.meeting().value(),
          shown.code().shown(),
          shown.code().qr(showing.meeting()),
          showing.date(),
          shown.from(),
          shown.next(),
          shown.until());
    }
  }
}
