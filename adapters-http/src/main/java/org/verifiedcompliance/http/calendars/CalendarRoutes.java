package org.verifiedcompliance.http.calendars;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.calendars.CalendarFeeds;
import org.verifiedcompliance.application.calendars.ManageCalendarFeed;
import org.verifiedcompliance.application.calendars.ShowMeetingCalendar;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;

/** The calendar of a meeting, and the address of a person's own. */
public final class CalendarRoutes implements Routes {
  private final ShowMeetingCalendar showMeeting;
  private final ManageCalendarFeed feed;

  /** Serves these use cases. */
  public CalendarRoutes(ShowMeetingCalendar showMeeting, ManageCalendarFeed feed) {
    this.showMeeting = showMeeting;
    this.feed = feed;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/meetings/{id}/calendar.ics", this::meeting, RouteAccess.SIGNED_IN);
    routes.post("/me/calendar", this::open, RouteAccess.SIGNED_IN);
    routes.get("/me/calendar", this::find, RouteAccess.SIGNED_IN);
    routes.delete("/me/calendar", this::close, RouteAccess.SIGNED_IN);
  }

  private record OpenedView(String url, String calendarToken, Instant createdAt) {}

  private record FeedView(Instant createdAt, @Nullable Instant lastUsedAt) {}

  private void meeting(Context ctx) {
    var text =
        showMeeting
            .show(new MeetingId(Requests.uuid(ctx, "id")))
            .orElseThrow(() ->
                Problem.notFound("meeting-not-found", "There is no such meeting.").toException());
    CalendarAnswers.answer(ctx, text);
  }

  private void open(Context ctx) {
    var opened = feed.open(person(ctx));
    var url = "/calendar/" + opened.token() + ".ics";
    ctx.status(201)
        .header("Cache-Control", "no-store")
        .json(new OpenedView(url, opened.token(), opened.createdAt()));
  }

  private void find(Context ctx) {
    var found = feed.find(person(ctx)).orElseThrow(CalendarRoutes::notFound);
    ctx.json(shown(found));
  }

  private void close(Context ctx) {
    switch (feed.close(person(ctx), Versions.seen(ctx, CalendarRoutes::shown))) {
      case DONE -> ctx.status(204);
      case NONE -> throw notFound();
      case STALE -> throw Versions.stale().toException();
    }
  }

  private static FeedView shown(CalendarFeeds.Feed feed) {
    return new FeedView(feed.createdAt(), feed.usedAt().orElse(null));
  }

  static ProblemException notFound() {
    return Problem.notFound("calendar-not-found", "There is no such calendar.").toException();
  }

  private static PersonId person(Context ctx) {
    return Requests.currentUser(ctx).person();
  }
}
