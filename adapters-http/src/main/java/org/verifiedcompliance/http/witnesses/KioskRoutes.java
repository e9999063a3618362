package org.verifiedcompliance.http.witnesses;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import org.verifiedcompliance.application.kiosks.ManageKiosks;
import org.verifiedcompliance.application.kiosks.ManageKiosks.Result;
import org.verifiedcompliance.application.kiosks.ShowBadge;
import org.verifiedcompliance.domain.kiosks.KioskId;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;

/** Hosts open, list and close kiosks; everybody shows their badge. */
public final class KioskRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;
  private static final int SHORTEST = 60;
  private static final int LONGEST = 2_592_000;
  private static final int USUAL = 43_200;

  private final ManageKiosks kiosks;
  private final ShowBadge showBadge;

  /** Serves these use cases. */
  public KioskRoutes(ManageKiosks kiosks, ShowBadge showBadge) {
    this.kiosks = kiosks;
    this.showBadge = showBadge;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/meetings/{id}/kiosks", this::open, RouteAccess.SIGNED_IN);
    routes.get("/meetings/{id}/kiosks", this::list, RouteAccess.SIGNED_IN);
    routes.delete("/meetings/{id}/kiosks/{kiosk}", this::close, RouteAccess.SIGNED_IN);
    routes.get("/me/badge", this::badge, RouteAccess.SIGNED_IN);
  }

  private void open(Context ctx) {
    var body = Body.of(ctx);
    var label = body.text("label").required().notBlank().length(1, 100);
    var life = body.integer("expires_in").between(SHORTEST, LONGEST);
    body.check();
    var opened =
        kiosks.open(
            Requests.currentUser(ctx),
            meeting(ctx),
            label.get(),
            Duration.ofSeconds(life.or(USUAL)));
    ctx.status(201).json(KioskJson.Opened.from(done(opened)));
  }

  private void list(Context ctx) {
    var page = Pages.of(ctx, Query.of(ctx), DEFAULT_LIMIT);
    var all = done(kiosks.list(Requests.currentUser(ctx), meeting(ctx)));
    Pages.answerPart(ctx, page, all.stream().map(KioskJson.View::from).toList());
  }

  private void close(Context ctx) {
    var kiosk = new KioskId(Requests.uuid(ctx, "kiosk"));
    var _ = done(kiosks.close(Requests.currentUser(ctx), meeting(ctx), kiosk));
    ctx.status(204);
  }

  private void badge(Context ctx) {
    var person = Requests.currentUser(ctx).person();
    ctx.json(KioskJson.BadgeView.from(showBadge.show(person)));
  }

  private static <T> T done(Result<T> result) {
    return switch (result) {
      case Result.Done<T>(var value) -> value;
      case Result.NoSuchThing<T>() -> throw WitnessProblems.noSuchKiosk();
      case Result.NotAllowed<T>() -> throw WitnessProblems.notYourMeeting();
    };
  }

  private static MeetingId meeting(Context ctx) {
    return new MeetingId(Requests.uuid(ctx, "id"));
  }
}
