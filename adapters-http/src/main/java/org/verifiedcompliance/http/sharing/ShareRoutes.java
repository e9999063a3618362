package org.verifiedcompliance.http.sharing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import org.verifiedcompliance.application.sharing.ManageShares;
import org.verifiedcompliance.application.sharing.ShareSessions;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.sharing.Share;
import org.verifiedcompliance.domain.sharing.ShareId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** People make links, see who looked, and take them back. */
public final class ShareRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;

  private final ShareSessions shareSessions;
  private final ManageShares shares;
  private final Duration usualLife;

  /**
   * Serves these use cases.
   *
   * @param usualLife of a link for which nobody says how long
   */
  public ShareRoutes(ShareSessions shareSessions, ManageShares shares, Duration usualLife) {
    this.shareSessions = shareSessions;
    this.shares = shares;
    this.usualLife = usualLife;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/auth/public-token", this::share, RouteAccess.SIGNED_IN);
    routes.get("/shares", this::list, RouteAccess.SIGNED_IN);
    routes.delete("/shares/{id}", this::revoke, RouteAccess.SIGNED_IN);
    routes.get("/shares/{id}/views", this::views, RouteAccess.SIGNED_IN);
  }

  private void share(Context ctx) {
    switch (shareSessions.share(ShareInput.read(ctx, usualLife))) {
      case ShareSessions.Outcome.Shared shared -> ctx.json(ShareJson.Made.from(shared));
      case ShareSessions.Outcome.NoSuchSession() ->
          throw Problem.notFound("session-not-found", "There is no such session.").toException();
      case ShareSessions.Outcome.NothingToShare() ->
          throw Problem.notFound("nothing-to-share", "You attended nothing within that time.")
              .toException();
      case ShareSessions.Outcome.TooMany(var found) ->
          throw Problem.badRequest(
                  "too-many-sessions",
                  "That time holds %d sessions; one link shows at most %d."
                      .formatted(found, Share.MOST_SESSIONS))
              .about("from", "must be so late that fewer sessions are left")
              .toException();
    }
  }

  private void list(Context ctx) {
    var slice = slice(ctx);
    var found = shares.list(Requests.currentUser(ctx).person(), slice);
    Pages.answer(ctx, slice, found, ShareJson.View::from);
  }

  private void revoke(Context ctx) {
    if (!shares.revoke(Requests.currentUser(ctx).person(), id(ctx))) {
      throw noSuchShare().toException();
    }
    ctx.status(204);
  }

  private void views(Context ctx) {
    var slice = slice(ctx);
    var found =
        shares
            .visits(Requests.currentUser(ctx).person(), id(ctx), slice)
            .orElseThrow(() -> noSuchShare().toException());
    Pages.answer(ctx, slice, found, ShareJson.Look::from);
  }

  private static Slice slice(Context ctx) {
    return Pages.slice(ctx, Query.of(ctx), DEFAULT_LIMIT);
  }

  private static ShareId id(Context ctx) {
    return new ShareId(Requests.uuid(ctx, "id"));
  }

  private static Problem noSuchShare() {
    return Problem.notFound("share-not-found", "There is no such share.");
  }
}
