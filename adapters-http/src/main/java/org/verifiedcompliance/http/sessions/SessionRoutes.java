package org.verifiedcompliance.http.sessions;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.verifiedcompliance.application.sessions.FindActiveSession;
import org.verifiedcompliance.application.sessions.FindSession;
import org.verifiedcompliance.application.sessions.ListSessionHistory;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.sessions.ReadSessionDetails;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionQuery;
import org.verifiedcompliance.http.Json;
import org.verifiedcompliance.http.Pages;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.Versions;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.Query;
import org.verifiedcompliance.http.sessions.SessionJson.ActiveView;
import org.verifiedcompliance.http.sessions.SessionJson.FactsView;
import org.verifiedcompliance.http.sessions.SessionJson.HistoryItem;
import org.verifiedcompliance.http.sessions.SessionJson.SessionView;
import org.verifiedcompliance.http.sessions.SessionJson.StatisticsView;
import tools.jackson.databind.node.ObjectNode;

/** Opens sessions and shows them. */
public final class SessionRoutes implements Routes {
  private final OpenSession openSession;
  private final FindSession findSession;
  private final FindActiveSession findActiveSession;
  private final ListSessionHistory listHistory;
  private final ReadSessionDetails readDetails;

  /** Serves these use cases. */
  public SessionRoutes(
      OpenSession openSession,
      FindSession findSession,
      FindActiveSession findActiveSession,
      ListSessionHistory listHistory,
      ReadSessionDetails readDetails) {
    this.openSession = openSession;
    this.findSession = findSession;
    this.findActiveSession = findActiveSession;
    this.listHistory = listHistory;
    this.readDetails = readDetails;
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.post("/sessions", this::open, RouteAccess.SIGNED_IN);
    routes.get("/sessions/active", this::active, RouteAccess.SIGNED_IN);
    routes.get("/sessions/history", this::history, RouteAccess.SIGNED_IN);
    routes.get("/sessions/{id}", this::one, RouteAccess.SIGNED_IN);
    routes.get("/sessions/{id}/details", this::details, RouteAccess.SIGNED_IN);
  }

  private void open(Context ctx) {
    var command = OpenFields.command(Body.of(ctx), person(ctx));
    var outcome = openSession.open(command);
    var session = AttendanceAnswers.of(outcome);
    answer(outcome instanceof OpenSession.Outcome.Opened ? ctx.status(201) : ctx, session);
  }

  private void one(Context ctx) {
    var id = SessionProblems.sessionId(ctx);
    switch (findSession.find(person(ctx), id)) {
      case FindSession.Outcome.Found(var session) -> answer(ctx, session);
      case FindSession.Outcome.NoSuchSession _ -> answer(ctx, whole(ctx, id).session());
    }
  }

  private void active(Context ctx) {
    switch (findActiveSession.findActive(person(ctx))) {
      case FindActiveSession.Outcome.Active active -> ctx.json(ActiveView.from(active));
      case FindActiveSession.Outcome.NoActiveSession _ ->
          throw Problem.notFound("no-active-session", "No active session found").toException();
    }
  }

  private void history(Context ctx) {
    var query = Query.of(ctx);
    var from = query.instant("from");
    var to = query.instant("to").notBefore(from, "from");
    var meeting = query.uuid("meeting_id").orNull();
    var slice = Pages.slice(ctx, query, 50);
    var wanted =
        new SessionQuery(
            person(ctx),
            meeting == null ? null : new MeetingId(meeting),
            from.orNull(),
            to.orNull(),
            slice);
    Pages.answer(ctx, slice, listHistory.list(wanted), HistoryItem::from);
  }

  private void details(Context ctx) {
    var whole = whole(ctx, SessionProblems.sessionId(ctx));
    var facts = whole.events().stream().map(RecordedEvent::event).map(EventJson.FactView::from);
    var view = new FactsView(facts.toList(), StatisticsView.from(whole.statistics()));
    ObjectNode all = Json.mapper().valueToTree(SessionView.from(whole.session()));
    ctx.json(all.setAll((ObjectNode) Json.mapper().valueToTree(view)));
  }

  /** Their own, that of a guest of theirs, or any for admins. */
  private ReadSessionDetails.Outcome.Details whole(Context ctx, SessionId id) {
    return switch (readDetails.read(Requests.currentUser(ctx), id)) {
      case ReadSessionDetails.Outcome.Details details -> details;
      case ReadSessionDetails.Outcome.NoSuchSession _ -> throw SessionProblems.notFound();
    };
  }

  private static void answer(Context ctx, Session session) {
    Versions.answer(ctx, session.details().version(), SessionView.from(session));
  }

  private static PersonId person(Context ctx) {
    return Requests.currentUser(ctx).person();
  }
}
