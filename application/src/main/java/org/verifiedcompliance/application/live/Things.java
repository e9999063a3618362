package org.verifiedcompliance.application.live;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;

/** What a page of changes names, as it is now; what is gone is missing. */
public record Things(
    Map<UUID, Session> sessions, Map<UUID, SessionEvent> facts, Map<UUID, Meeting> meetings) {
  private static final String REFUSED = "_refused";

  /** Reads it, with one query for each kind of thing that is named at all. */
  public static Things of(List<Change> changes, Sessions sessions, Meetings meetings) {
    return of(changes, is(Topic.SESSION), sessions, meetings);
  }

  /** The same with the sessions of facts that changed them. */
  static Things withSessions(List<Change> changes, Sessions sessions, Meetings meetings) {
    return of(changes, Things::isOfSession, sessions, meetings);
  }

  private static Things of(
      List<Change> changes, Predicate<Change> ofSession, Sessions sessions, Meetings meetings) {
    return new Things(
        sessions(ids(changes, ofSession, Change::session), sessions),
        facts(ids(changes, is(Topic.FACT), Change::subject), sessions),
        meetings(ids(changes, is(Topic.MEETING), Change::subject), meetings));
  }

  /** The session that the change is about. */
  public @Nullable Session session(Change change) {
    return change.session() == null ? null : sessions.get(change.session());
  }

  /** The fact that the change is. */
  public @Nullable SessionEvent fact(Change change) {
    return facts.get(change.subject());
  }

  /** The meeting that changed. */
  public @Nullable Meeting meeting(Change change) {
    return meetings.get(change.subject());
  }

  private static boolean isOfSession(Change change) {
    return change.topic() == Topic.SESSION
        || (change.topic() == Topic.FACT && !change.kind().endsWith(REFUSED));
  }

  private static Predicate<Change> is(Topic topic) {
    return change -> change.topic() == topic;
  }

  private static Set<UUID> ids(
      List<Change> changes, Predicate<Change> wanted, Function<Change, @Nullable UUID> id) {
    return changes.stream().filter(wanted).map(id).filter(Objects::nonNull).collect(toSet());
  }

  private static Map<UUID, Session> sessions(Set<UUID> ids, Sessions from) {
    return ids.isEmpty()
        ? Map.of()
        : from.list(ids.stream().map(SessionId::new).toList()).stream()
            .collect(toMap(session -> session.id().value(), Function.identity()));
  }

  private static Map<UUID, SessionEvent> facts(Set<UUID> ids, Sessions from) {
    return ids.isEmpty()
        ? Map.of()
        : from.listEvents(ids.stream().map(EventId::new).toList()).stream()
            .collect(toMap(fact -> fact.event().id().value(), fact -> fact.event()));
  }

  private static Map<UUID, Meeting> meetings(Set<UUID> ids, Meetings from) {
    return ids.isEmpty()
        ? Map.of()
        : from.list(ids.stream().map(MeetingId::new).toList()).stream()
            .collect(toMap(meeting -> meeting.id().value(), Function.identity()));
  }
}
