package org.verifiedcompliance.http.notifications;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.notifications.ListNotifications;
import org.verifiedcompliance.application.notifications.MarkRead;
import org.verifiedcompliance.domain.notifications.NotificationId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** What the person who asks was told. */
public final class NotificationRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;

  private final ListNotifications listNotifications;
  private final MarkRead markRead;

  /** Serves these use cases. */
  public NotificationRoutes(ListNotifications listNotifications, MarkRead markRead) {
    this.listNotifications = listNotifications;
    this.markRead = markRead;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/me/notifications", this::list, RouteAccess.SIGNED_IN);
    routes.post("/me/notifications/{id}/read", this::read, RouteAccess.SIGNED_IN);
  }

  private void list(Context ctx) {
    var query = Query.of(ctx);
    var unread = query.bool("unread");
    var page = Pages.of(ctx, query, DEFAULT_LIMIT);
    var person = Requests.currentUser(ctx).person();
    var told = listNotifications.list(person, unread.or(false), page);
    Pages.answer(ctx, page, told.stream().map(NotificationJson::from).toList());
  }

  private void read(Context ctx) {
    var id = new NotificationId(Requests.uuid(ctx, "id"));
    if (!markRead.markRead(Requests.currentUser(ctx).person(), id)) {
      throw Problem.notFound("notification-not-found", "There is no such notification.")
          .toException();
    }
    ctx.status(204);
  }
}
