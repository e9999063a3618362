package org.verifiedcompliance.http.pictures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Objects;
import java.util.function.IntFunction;
import org.verifiedcompliance.application.meetings.FindMeeting;
import org.verifiedcompliance.application.pictures.CodePictures;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/**
 * The code of a meeting as a picture, for whoever may read the meeting: it says no more than the
 * {@code qr_code} there. Codes that prove presence change by the minute and are the venue's alone.
 */
public final class MeetingPictureRoutes implements Routes {
  private final FindMeeting findMeeting;
  private final CodePictures pictures;
  private final IntFunction<URI> publicUrl;

  /**
   * Draws with these pictures.
   *
   * @param publicUrl the address that people use, by the port that the server listens on
   */
  public MeetingPictureRoutes(
      FindMeeting findMeeting, CodePictures pictures, IntFunction<URI> publicUrl) {
    this.findMeeting = findMeeting;
    this.pictures = pictures;
    this.publicUrl = publicUrl;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/meetings/{id}/qr.svg", this::svg, RouteAccess.SIGNED_IN);
    routes.get("/meetings/{id}/qr.png", this::png, RouteAccess.SIGNED_IN);
  }

  private void svg(Context ctx) {
    ctx.result(pictures.svg(text(ctx))).contentType("image/svg+xml");
  }

  private void png(Context ctx) {
    ctx.result(pictures.png(text(ctx))).contentType("image/png");
  }

  /** A meeting without a code is found by its address. */
  private String text(Context ctx) {
    var meeting = meeting(new MeetingId(Requests.uuid(ctx, "id")));
    var address = publicUrl.apply(ctx.req().getLocalPort()) + "/meetings/" + meeting.id().value();
    return Objects.requireNonNullElse(meeting.qrCode(), address);
  }

  private Meeting meeting(MeetingId id) {
    return findMeeting
        .find(id)
        .orElseThrow(
            () -> Problem.notFound("meeting-not-found", "There is no such meeting.").toException())
        .meeting();
  }
}
