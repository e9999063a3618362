package org.verifiedcompliance.http.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.operations.Operations.Counts;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.sync.PullChanges.Outcome;
import org.verifiedcompliance.application.sync.PullChanges.Pulled;
import org.verifiedcompliance.application.sync.PullChanges.Thing;
import org.verifiedcompliance.http.meetings.MeetingShapes;
import org.verifiedcompliance.http.people.PersonShapes;
import org.verifiedcompliance.http.sessions.SessionShapes;

/** Changes on the wire. */
final class SyncJson {
  private SyncJson() {}

  /** A page of changes. */
  record PageView(List<ChangeView> changes, String next, boolean hasMore) {

    static PageView from(Outcome.Page page, Map<UUID, ?> others) {
      return new PageView(
          page.changes().stream().map(pulled -> ChangeView.from(pulled, others)).toList(),
          page.next().toString(),
          page.hasMore());
    }
  }

  /** One change, with the thing as it is now. */
  record ChangeView(
      String cursor,
      String kind,
      UUID id,
      String event,
      boolean deleted,
      Instant at,
      @Nullable Object data) {

    static ChangeView from(Pulled pulled, Map<UUID, ?> others) {
      var change = pulled.change();
      return new ChangeView(
          change.position().toString(),
          kind(change.topic()),
          change.subject(),
          change.kind(),
          pulled.isDeleted(),
          change.at(),
          pulled.thing() == null ? others.get(change.subject()) : data(pulled.thing()));
    }

    private static Object data(Thing thing) {
      return switch (thing) {
        case Thing.OfSession(var session) -> SessionShapes.of(session);
        case Thing.OfFact(var fact) -> SessionShapes.of(fact);
        case Thing.OfMeeting(var view) -> MeetingShapes.of(view);
        case Thing.OfPerson(var person) -> PersonShapes.of(person);
      };
    }

    /** The words of the routes that show such a thing. */
    private static String kind(Topic topic) {
      return switch (topic) {
        case SESSION -> "session";
        case FACT -> "event";
        case MEETING -> "meeting";
        case PERSON -> "contact";
        case NOTIFICATION -> "notification";
        case CONFLICT -> "conflict";
      };
    }
  }

  /** How far the stream is, and what of the person's own waits. */
  record StatusView(
      String cursor,
      long totalPending,
      long totalFailed,
      long totalCompleted,
      boolean isProcessing,
      @Nullable Instant lastProcessed) {

    static StatusView from(Position head, Counts counts) {
      return new StatusView(
          head.toString(),
          counts.waiting(),
          counts.failed(),
          counts.completed(),
          counts.due() > 0,
          counts.lastAttempt());
    }
  }
}
