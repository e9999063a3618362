package org.verifiedcompliance.http.calendars;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.calendars.ShowOwnCalendar;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;

/** A person's calendar, for the programs that hold its secret address. */
public final class FeedRoutes implements Routes {
  private static final String SUFFIX = ".ics";
  private static final int LONGEST = 100;

  private final ShowOwnCalendar showOwn;

  /** Serves this use case. */
  public FeedRoutes(ShowOwnCalendar showOwn) {
    this.showOwn = showOwn;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/calendar/{file}", this::show, RouteAccess.PUBLIC);
  }

  @Override
  public boolean onlyAtRoot() {
    return true;
  }

  /** Unknown, revoked or misspelt: one and the same answer. */
  private void show(Context ctx) {
    ctx.header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex");
    var file = ctx.pathParam("file");
    if (!file.endsWith(SUFFIX) || file.length() > LONGEST) {
      throw CalendarRoutes.notFound();
    }
    var token = file.substring(0, file.length() - SUFFIX.length());
    CalendarAnswers.answer(ctx, showOwn.show(token).orElseThrow(CalendarRoutes::notFound));
  }
}
