package org.verifiedcompliance.http.sync;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.verifiedcompliance.application.live.MessageId;
import org.verifiedcompliance.application.operations.ReadOperations;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.application.sync.PullChanges;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.RouteAccess;
import org.verifiedcompliance.http.Routes;
import org.verifiedcompliance.http.input.Query;

/** Gives phones what changed since they last asked. */
public final class SyncRoutes implements Routes {
  private static final int DEFAULT_LIMIT = 100;
  private static final int LONGEST_CURSOR = 64;

  private final PullChanges pullChanges;
  private final ReadOperations operations;
  private final ChangeLog log;
  private final List<PulledData> others;

  /**
   * Serves these.
   *
   * @param others shows what other features keep
   */
  public SyncRoutes(
      PullChanges pullChanges,
      ReadOperations operations,
      ChangeLog log,
      Collection<PulledData> others) {
    this.pullChanges = pullChanges;
    this.operations = operations;
    this.log = log;
    this.others = List.copyOf(others);
  }

  @Override
  public void define(RoutesConfig routes) {
    routes.get("/sync/pull", this::pull, RouteAccess.SIGNED_IN);
    routes.get("/sync/status", this::status, RouteAccess.SIGNED_IN);
  }

  private void pull(Context ctx) {
    var query = Query.of(ctx);
    var since =
        query
            .text("since")
            .length(1, LONGEST_CURSOR)
            .map("unknown-cursor", "must be a cursor that this server gave out", SyncRoutes::parse);
    var limit = query.integer("limit").between(1, Page.MAX_LIMIT);
    query.check();
    var user = Requests.currentUser(ctx);
    var viewer = new Viewer(user.person(), user.is(Role.ADMIN));
    var command =
        new PullChanges.Command(viewer, since.or(Position.START), limit.or(DEFAULT_LIMIT));
    switch (pullChanges.pull(command)) {
      case PullChanges.Outcome.Page page ->
          ctx.json(SyncJson.PageView.from(page, data(user.person(), page.changes())));
      case PullChanges.Outcome.UnknownPosition _ -> throw unknownCursor();
    }
  }

  private Map<UUID, Object> data(PersonId reader, List<PullChanges.Pulled> page) {
    var data = new HashMap<UUID, Object>();
    for (var other : others) {
      var subjects = subjects(page, other.topic());
      if (!subjects.isEmpty()) {
        data.putAll(other.show(reader, subjects));
      }
    }
    return data;
  }

  private static List<UUID> subjects(List<PullChanges.Pulled> page, Topic topic) {
    return page.stream()
        .map(PullChanges.Pulled::change)
        .filter(change -> change.topic() == topic && !change.isDeleted())
        .map(change -> change.subject())
        .distinct()
        .toList();
  }

  private void status(Context ctx) {
    var counts = operations.count(Requests.currentUser(ctx).person());
    ctx.json(SyncJson.StatusView.from(log.head(), counts));
  }

  /** The ids of live messages are cursors too. */
  private static Position parse(String text) {
    return MessageId.parse(text).orElseThrow(IllegalArgumentException::new).position();
  }

  private static RuntimeException unknownCursor() {
    return Problem.badRequest(
            "unknown-cursor",
            "This server never gave out this cursor. Fetch everything anew, without a cursor.")
        .about("since", "must be a cursor that this server gave out")
        .toException();
  }
}
