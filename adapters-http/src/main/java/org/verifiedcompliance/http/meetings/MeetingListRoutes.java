package org.verifiedcompliance.http.meetings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.meetings.FindMeetingsNearby;
import org.verifiedcompliance.application.meetings.ListOwnMeetings;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** The routes that answer with many meetings. */
public final class MeetingListRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;
  private static final Meters DEFAULT_RADIUS = Meters.ofKilometers(5);

  private final FindMeetingsNearby findMeetingsNearby;
  private final ListOwnMeetings listOwnMeetings;

  /** Takes the use cases. */
  public MeetingListRoutes(FindMeetingsNearby findMeetingsNearby, ListOwnMeetings listOwnMeetings) {
    this.findMeetingsNearby = findMeetingsNearby;
    this.listOwnMeetings = listOwnMeetings;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/meetings/nearby", this::nearby, RouteAccess.SIGNED_IN);
    routes.get("/meetings/my-meetings", this::own, RouteAccess.SIGNED_IN);
  }

  private void nearby(Context ctx) {
    var found = findMeetingsNearby.find(nearbyQuery(ctx));
    ctx.json(found.stream().map(MeetingJson.Nearby::from).toList());
  }

  private static NearbyQuery nearbyQuery(Context ctx) {
    var query = Query.of(ctx);
    var lat = query.number("lat").required().between(-90, 90);
    var lng = query.number("lng").required().between(-180, 180);
    var radius =
        query
            .number("radius_km")
            .between(0, NearbyQuery.MAX_RADIUS.kilometers())
            .map("out-of-range", "is no distance", km -> Meters.ofKilometers(km.doubleValue()));
    var limit = query.integer("limit").between(1, NearbyQuery.MAX_LIMIT);
    var activeOnly = query.bool("active_only");
    query.check();
    return new NearbyQuery(
        new Coordinate(lat.asDouble(), lng.asDouble()),
        radius.or(DEFAULT_RADIUS),
        limit.or(DEFAULT_LIMIT),
        activeOnly.or(true),
        Requests.currentUser(ctx).person());
  }

  private void own(Context ctx) {
    var query = Query.of(ctx);
    var page = Pages.of(ctx, query, DEFAULT_LIMIT);
    var own = listOwnMeetings.list(Requests.currentUser(ctx).person(), page);
    Pages.answer(ctx, page, own.stream().map(MeetingJson.Own::from).toList());
  }
}
