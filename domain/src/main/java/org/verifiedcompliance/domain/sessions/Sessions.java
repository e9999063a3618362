package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the attendance sessions on record, and the facts that made them what they are. */
public interface Sessions {

  /** Keeps a new session; false, and nothing kept, when the person used its client id before. */
  boolean add(PlannedSession session);

  /** The session with this id. */
  Optional<Session> find(SessionId id);

  /** The person's session that their phone named so. */
  Optional<Session> findByClientId(PersonId person, String clientId);

  /** The session at which the person is checked in. */
  Optional<CheckedInSession> findOpen(PersonId person);

  /** The session with all that an operation on it needs but its past, read at one moment. */
  Optional<SessionInContext> findInContext(SessionId id);

  /** The session with all that judging a report on it needs, read at one moment. */
  Optional<SessionInContext> findInContext(HistoryQuery query);

  /** Keeps a fact that rests on nothing that others do. */
  default Recording record(Session changed, SessionEvent event) {
    return record(changed, event, Seen.ALL);
  }

  /**
   * Keeps the fact, what it may be known again by, and the session as it made it, together or not
   * at all. The stored version must be one less than this one's, a person is checked in at one
   * session at the most, and nobody who was not seen may have sent the same readings or used the
   * same phone: of two at once the later one is stale.
   */
  Recording record(Session changed, SessionEvent event, Seen seen);

  /**
   * Keeps the fact of a refused attempt and what it may be known again by; the session stays as it
   * is, and a phone that was refused has checked nobody in.
   *
   * @return the fact's number in the person's history; empty, and nothing kept, when the person is
   *     gone or withdrew their consent, or the record was closed over what does not say so
   */
  Optional<Long> recordRefused(SessionEvent event);

  /** Those of the sessions that are on record, in no order. */
  List<Session> list(Collection<SessionId> ids);

  /** Those of the facts that are on record, in no order. */
  List<RecordedEvent> listEvents(Collection<EventId> ids);

  /**
   * The stays of the person that were not over before this time, the earliest first; those to which
   * nobody came left out. Within a transaction nobody else changes any until it ends.
   */
  List<Session> listStaysSince(PersonId person, Instant since);

  /** The facts of a session, oldest first. */
  List<RecordedEvent> listEvents(SessionId id);

  /** The same without what is personal in them. */
  default List<SessionEvent> listFacts(SessionId id) {
    return listEvents(id).stream().map(RecordedEvent::event).toList();
  }

  /** The sessions that the query asks for, newest first, ties by id, the larger first. */
  Part<Session> list(SessionQuery query);
}
