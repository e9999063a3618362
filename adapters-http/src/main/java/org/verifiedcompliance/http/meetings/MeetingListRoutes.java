package org.verifiedcompliance.http.meetings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.meetings.FindMeetingsNearby;
import org.verifiedcompliance.application.meetings.ListOwnMeetings;
import org.verifiedcompliance.application.meetings.SearchMeetings;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.finding.MeetingSearch;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.NearbyQuery;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** The routes that answer with many meetings. */
public final class MeetingListRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 50;
  private static final int DEFAULT_SEARCH_LIMIT = 20;
  private static final Meters DEFAULT_RADIUS = Meters.ofKilometers(5);

  private final FindMeetingsNearby findMeetingsNearby;
  private final SearchMeetings searchMeetings;
  private final ListOwnMeetings listOwnMeetings;

  /** Takes the use cases. */
  public MeetingListRoutes(
      FindMeetingsNearby findMeetingsNearby,
      SearchMeetings searchMeetings,
      ListOwnMeetings listOwnMeetings) {
    this.findMeetingsNearby = findMeetingsNearby;
    this.searchMeetings = searchMeetings;
    this.listOwnMeetings = listOwnMeetings;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/meetings/nearby", this::nearby, RouteAccess.SIGNED_IN);
    routes.get("/meetings/search", this::search, RouteAccess.SIGNED_IN);
    routes.get("/meetings/my-meetings", this::own, RouteAccess.SIGNED_IN);
  }

  private void nearby(Context ctx) {
    var query = Query.of(ctx);
    var filter = FilterInput.of(query);
    var wanted = nearbyQuery(query, viewer(ctx));
    var found = findMeetingsNearby.find(wanted, filter);
    Pages.answerBest(ctx, wanted.limit(), found.stream().map(MeetingJson.Nearby::from).toList());
  }

  private static NearbyQuery nearbyQuery(Query query, PersonId viewer) {
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
        viewer);
  }

  private void search(Context ctx) {
    var query = Query.of(ctx);
    var filter = FilterInput.of(query);
    var wanted = meetingSearch(query, viewer(ctx));
    var found = searchMeetings.search(wanted, filter);
    Pages.answerBest(ctx, wanted.most(), found.stream().map(MeetingJson.Searched::from).toList());
  }

  private static MeetingSearch meetingSearch(Query query, PersonId viewer) {
    var text = query.text("query").required().notBlank().length(1, MeetingSearch.MAX_TEXT);
    var limit = query.integer("limit").between(1, Page.MAX_LIMIT);
    var lat = query.number("lat").between(-90, 90);
    var lng = query.number("lng").between(-180, 180);
    if (lat.isPresent() != lng.isPresent()) {
      query.reject(lat.isPresent() ? "lng" : "lat", "required", "is required with the other");
    }
    query.check();
    var near = lat.isPresent() ? new Coordinate(lat.asDouble(), lng.asDouble()) : null;
    return new MeetingSearch(text.get(), near, viewer, limit.or(DEFAULT_SEARCH_LIMIT));
  }

  private static PersonId viewer(Context ctx) {
    return Requests.currentUser(ctx).person();
  }

  private void own(Context ctx) {
    var query = Query.of(ctx);
    var slice = Pages.slice(ctx, query, DEFAULT_LIMIT);
    Pages.answer(ctx, slice, listOwnMeetings.list(viewer(ctx), slice), MeetingJson.Own::from);
  }
}
