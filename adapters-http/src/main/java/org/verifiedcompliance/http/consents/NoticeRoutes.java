package org.verifiedcompliance.http.consents;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.verifiedcompliance.application.consents.PublishNotice;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** What people are asked to agree to: for everybody to read, for admins to renew. */
public final class NoticeRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final int LANGUAGE_LENGTH = 20;

  private final Consents consents;
  private final PublishNotice publishNotice;

  /** Shows this store and serves this use case. */
  public NoticeRoutes(Consents consents, PublishNotice publishNotice) {
    this.consents = consents;
    this.publishNotice = publishNotice;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/consents", this::list, RouteAccess.PUBLIC);
    routes.get("/consents/current", this::current, RouteAccess.PUBLIC);
    routes.get("/consents/{version}", this::find, RouteAccess.PUBLIC);
    routes.post("/consents", this::publish, RouteAccess.ADMIN);
  }

  private void list(Context ctx) {
    var page = Pages.of(ctx, Query.of(ctx), DEFAULT_LIMIT);
    var all = consents.listNotices().stream().map(ConsentJson.Notice::of).toList();
    Pages.answerPart(ctx, page, all);
  }

  private void current(Context ctx) {
    var query = Query.of(ctx);
    var language = query.text("language").length(1, LANGUAGE_LENGTH);
    query.check();
    ctx.json(ConsentJson.Shown.of(consents.getCurrent(), language.orNull()));
  }

  private void find(Context ctx) {
    var number = ctx.pathParam("version");
    if (!NUMBER.matcher(number).matches()) {
      throw notFound().toException();
    }
    var notice = consents.find(Long.parseLong(number));
    ctx.json(ConsentJson.Notice.of(notice.orElseThrow(() -> notFound().toException())));
  }

  private void publish(Context ctx) {
    switch (publishNotice.publish(NoticeInput.publish(ctx))) {
      case PublishNotice.Outcome.Published(var notice) ->
          ctx.status(201).json(ConsentJson.Notice.of(notice));
      case PublishNotice.Outcome.NotAllowed() ->
          throw Problem.forbidden("missing-role", "You do not have the role for this.")
              .toException();
      case PublishNotice.Outcome.Overtaken() ->
          throw Problem.conflict(
                  "notice-published", "Somebody else published a notice at the same time.")
              .toException();
    }
  }

  private static Problem notFound() {
    return Problem.notFound("notice-not-found", "There is no such version of the notice.");
  }
}
