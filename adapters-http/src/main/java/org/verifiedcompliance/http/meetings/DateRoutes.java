package org.verifiedcompliance.http.meetings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.dates.ChangeDate;
import org.verifiedcompliance.application.dates.Foresight;
import org.verifiedcompliance.application.dates.ListDates;
import org.verifiedcompliance.application.dates.ListUpcoming;
import org.verifiedcompliance.application.meetings.MeetingLimits;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;
import org.verifiedcompliance.http.input.Query;

/** The dates of one meeting, and what is to come of all. */
public final class DateRoutes implements Routes {
  private static final int DEFAULT_DAYS = 7;
  private static final int DEFAULT_LIMIT = 20;
  private static final Duration DEFAULT_SPAN = Duration.ofDays(90);
  private static final Duration LONGEST_SPAN = Duration.ofDays(3_660);

  private final ListUpcoming listUpcoming;
  private final ListDates listDates;
  private final ChangeDate changeDate;
  private final InstantSource clock;

  /** Serves these use cases. */
  public DateRoutes(
      ListUpcoming listUpcoming, ListDates listDates, ChangeDate changeDate, InstantSource clock) {
    this.listUpcoming = listUpcoming;
    this.listDates = listDates;
    this.changeDate = changeDate;
    this.clock = clock;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/meetings/upcoming", this::upcoming, RouteAccess.SIGNED_IN);
    routes.get("/meetings/{id}/occurrences", this::list, RouteAccess.SIGNED_IN);
    routes.put("/meetings/{id}/occurrences/{start}", this::change, RouteAccess.SIGNED_IN);
    routes.delete("/meetings/{id}/occurrences/{start}", this::undo, RouteAccess.SIGNED_IN);
  }

  private void upcoming(Context ctx) {
    var query = Query.of(ctx);
    var days = query.integer("days_ahead").between(1, (int) Foresight.LONGEST.toDays());
    var limit = query.integer("limit").between(1, Page.MAX_LIMIT);
    var filter = FilterInput.of(query);
    var olderType = query.text("meeting_type").length(1, MeetingLimits.WORD);
    query.check();
    var wish =
        new ListUpcoming.Wish(
            Requests.currentUser(ctx).person(),
            Duration.ofDays(days.or(DEFAULT_DAYS)),
            olderType.isPresent() ? filter.orOfType(olderType.get()) : filter,
            limit.or(DEFAULT_LIMIT));
    var found = listUpcoming.list(wish).stream().map(DateRoutes::shown).toList();
    Pages.answerBest(ctx, wish.limit(), found);
  }

  private static MeetingJson.Upcoming shown(ListUpcoming.Upcoming upcoming) {
    var start = upcoming.date().start();
    var original =
        upcoming.view().meeting().schedule() instanceof MeetingSchedule schedule
            ? schedule.changes().findStarting(start).map(DateChange::original).orElse(start)
            : start;
    return MeetingJson.Upcoming.from(upcoming, original);
  }

  private void list(Context ctx) {
    var meeting = new MeetingId(Requests.uuid(ctx, "id"));
    var query = Query.of(ctx);
    var from =
        query
            .instant("from")
            .within(MeetingInput.FIRST_TIME, MeetingInput.LAST_TIME)
            .or(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var to = query.instant("to").within(from, from.plus(LONGEST_SPAN)).or(from.plus(DEFAULT_SPAN));
    var limit = query.integer("limit").between(1, Page.MAX_LIMIT);
    query.check();
    var dates =
        listDates
            .list(meeting, from, to, limit.or(DEFAULT_LIMIT))
            .orElseThrow(() -> MeetingRoutes.notFound().toException());
    ctx.json(dates.stream().map(DateJson::of).toList());
  }

  private void change(Context ctx) {
    var start = DateInput.start(ctx);
    answer(ctx, start, DateInput.wish(ctx));
  }

  private void undo(Context ctx) {
    answer(ctx, DateInput.start(ctx), new ChangeDate.Wish.Undo());
  }

  private void answer(Context ctx, Instant start, ChangeDate.Wish wish) {
    var by = Requests.currentUser(ctx);
    var meeting = new MeetingId(Requests.uuid(ctx, "id"));
    var outcome =
        Versions.<ChangeDate.Outcome>expecting(
            ctx,
            ChangeDate.Outcome.Stale.class,
            version ->
                changeDate.change(new ChangeDate.Command(by, meeting, start, wish, version)));
    switch (outcome) {
      case ChangeDate.Outcome.Changed(var date, var version) ->
          ctx.header("ETag", "\"" + version + "\"").json(DateJson.of(date));
      case ChangeDate.Outcome.NoSuchMeeting() -> throw MeetingRoutes.notFound().toException();
      case ChangeDate.Outcome.NotAllowed() -> throw MeetingRoutes.notAllowed().toException();
      case ChangeDate.Outcome.NoSuchDate() ->
          throw Problem.notFound("occurrence-not-found", "The meeting has no such date.")
              .toException();
      case ChangeDate.Outcome.Invalid(var faults) ->
          throw MeetingRoutes.invalid(faults).toException();
      case ChangeDate.Outcome.TooMany() ->
          throw Problem.conflict("too-many-exceptions", "The meeting has too many exceptions.")
              .toException();
      case ChangeDate.Outcome.Stale() -> throw Versions.stale().toException();
    }
  }
}
