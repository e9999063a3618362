package org.verifiedcompliance.http.statistics;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.statistics.SeeAnalytics;
import org.verifiedcompliance.application.statistics.SeeMeetingStatistics;
import org.verifiedcompliance.application.statistics.SeeOverview;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.statistics.StatisticsJson.AnalyticsView;
import org.verifiedcompliance.http.statistics.StatisticsJson.MeetingView;
import org.verifiedcompliance.http.statistics.StatisticsJson.OverviewView;

/** Shows attendance in figures. */
public final class StatisticsRoutes implements Routes {
  private final SeeOverview seeOverview;
  private final SeeMeetingStatistics seeMeeting;
  private final SeeAnalytics seeAnalytics;

  /** Serves these use cases. */
  public StatisticsRoutes(
      SeeOverview seeOverview, SeeMeetingStatistics seeMeeting, SeeAnalytics seeAnalytics) {
    this.seeOverview = seeOverview;
    this.seeMeeting = seeMeeting;
    this.seeAnalytics = seeAnalytics;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/sessions/statistics/overview", this::overview, RouteAccess.SIGNED_IN);
    routes.get("/meetings/{id}/statistics", this::meeting, RouteAccess.SIGNED_IN);
    routes.get("/admin/analytics", this::analytics, RouteAccess.ADMIN);
  }

  private void overview(Context ctx) {
    var days = DayRange.of(ctx, "start_date", "end_date").days();
    ctx.json(OverviewView.from(seeOverview.see(Requests.currentUser(ctx).person(), days)));
  }

  private void meeting(Context ctx) {
    var id = new MeetingId(Requests.uuid(ctx, "id"));
    var days = DayRange.of(ctx, "from", "to").days();
    var command = new SeeMeetingStatistics.Command(Requests.currentUser(ctx), id, days);
    switch (seeMeeting.see(command)) {
      case SeeMeetingStatistics.Outcome.Seen seen -> ctx.json(MeetingView.from(seen));
      case SeeMeetingStatistics.Outcome.NoSuchMeeting _ ->
          throw Problem.notFound("meeting-not-found", "There is no such meeting.").toException();
      case SeeMeetingStatistics.Outcome.NotAllowed _ ->
          throw Problem.forbidden(
                  "not-your-meeting", "Only who published the meeting, or an admin, may do this.")
              .toException();
    }
  }

  private void analytics(Context ctx) {
    var range = DayRange.of(ctx, "from", "to");
    switch (seeAnalytics.see(new SeeAnalytics.Command(range.first(), range.last()))) {
      case SeeAnalytics.Outcome.Seen(var figures) -> ctx.json(AnalyticsView.from(figures));
      case SeeAnalytics.Outcome.Backwards _ ->
          throw DayRange.refused("from", "must not be after today when there is no to");
      case SeeAnalytics.Outcome.TooLong _ ->
          throw DayRange.refused(
              "to", "must be at most " + SeeAnalytics.MOST_DAYS + " days from from on");
    }
  }
}
