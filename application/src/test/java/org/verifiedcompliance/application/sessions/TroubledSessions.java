package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.HistoryQuery;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Seen;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.SessionQuery;
import org.verifiedcompliance.domain.sessions.Sessions;

/** A store in which others are faster, and in which a session cannot be read, when told so. */
public final class TroubledSessions implements Sessions {
  private final Sessions store;
  private final Deque<Recording> losses = new ArrayDeque<>();
  private @Nullable SessionId broken;

  /** This store, without trouble at first. */
  public TroubledSessions(Sessions store) {
    this.store = store;
  }

  /** The next so many facts are overtaken, for this reason. */
  public void lose(int times, Recording because) {
    for (var i = 0; i < times; i++) {
      losses.add(because);
    }
  }

  /** Whoever reads this session from now on fails. */
  void damage(SessionId id) {
    broken = id;
  }

  @Override
  public Recording record(Session changed, SessionEvent event, Seen seen) {
    return losses.isEmpty() ? store.record(changed, event, seen) : losses.remove();
  }

  @Override
  public Optional<SessionInContext> findInContext(SessionId id) {
    if (id.equals(broken)) {
      throw new StoreUnavailable("the session cannot be read");
    }
    return store.findInContext(id);
  }

  @Override
  public Optional<SessionInContext> findInContext(HistoryQuery query) {
    return store.findInContext(query);
  }

  @Override
  public boolean add(PlannedSession session) {
    return store.add(session);
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return store.find(id);
  }

  @Override
  public Optional<Session> findByClientId(PersonId person, String clientId) {
    return store.findByClientId(person, clientId);
  }

  @Override
  public Optional<CheckedInSession> findOpen(PersonId person) {
    return store.findOpen(person);
  }

  @Override
  public Optional<Long> recordRefused(SessionEvent event) {
    return store.recordRefused(event);
  }

  @Override
  public List<Session> list(Collection<SessionId> ids) {
    return store.list(ids);
  }

  @Override
  public List<RecordedEvent> listEvents(Collection<EventId> ids) {
    return store.listEvents(ids);
  }

  @Override
  public List<Session> listStaysSince(PersonId person, Instant since) {
    return store.listStaysSince(person, since);
  }

  @Override
  public List<RecordedEvent> listEvents(SessionId id) {
    return store.listEvents(id);
  }

  @Override
  public Part<Session> list(SessionQuery query) {
    return store.list(query);
  }
}
