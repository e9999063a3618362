package org.verifiedcompliance.persistence.sessions;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.verifiedcompliance.application.shared.SecretBytes;
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
import org.verifiedcompliance.persistence.PersonLock;

/**
 * Sessions and their facts in PostgreSQL; each method is one statement, but for the one that locks.
 */
public final class JdbiSessions implements Sessions {
  private static final int SALT_BYTES = 16;
  private static final String ONE_OPEN = "attendance_session_one_open";
  private static final String IN_OPEN_RECORD = "attendance_event_in_open_record";
  private static final String BEFORE_RECORD = "before_record";

  private final Jdbi jdbi;
  private final SecretBytes secrets;

  /**
   * Works on this Jdbi.
   *
   * @param secrets for the salts of the commitments
   */
  public JdbiSessions(Jdbi jdbi, SecretBytes secrets) {
    this.jdbi = jdbi;
    this.secrets = secrets;
  }

  @Override
  public boolean add(PlannedSession session) {
    try {
      return one(SessionSql.ADD, SessionRows.planned(session)).orElse(0L) == 1;
    } catch (UnableToExecuteStatementException failure) {
      if (failure.getCause() instanceof PSQLException refusal
          && PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(refusal.getSQLState())) {
        throw new StoreUnavailable("the person or the meeting is gone meanwhile");
      }
      throw failure;
    }
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return session(SessionSql.FIND, Map.of("id", id.value()));
  }

  @Override
  public Optional<Session> findByClientId(PersonId person, String clientId) {
    return session(
        SessionSql.FIND_BY_CLIENT_ID, Map.of("person", person.value(), "clientId", clientId));
  }

  @Override
  public Optional<CheckedInSession> findOpen(PersonId person) {
    return session(SessionSql.FIND_OPEN, Map.of("person", person.value()))
        .map(CheckedInSession.class::cast);
  }

  @Override
  public Optional<SessionInContext> findInContext(SessionId id) {
    return context(ContextRows.FIND_IN_CONTEXT, Map.of("id", id.value()));
  }

  @Override
  public Optional<SessionInContext> findInContext(HistoryQuery query) {
    return context(
        query.asItWas() ? ContextRows.FIND_AS_IT_WAS : ContextRows.FIND_WITH_PAST,
        TraceValues.of(query));
  }

  @Override
  public Recording record(Session changed, SessionEvent event, Seen seen) {
    var values = eventValues(event);
    values.putAll(SessionRows.state(changed));
    TraceValues.put(values, seen);
    try {
      return inPart(() -> one(SessionSql.RECORD, values))
          .<Recording>map(Recording.Recorded::new)
          .orElseGet(Recording.Stale::new);
    } catch (UnableToExecuteStatementException failure) {
      if (violates(ONE_OPEN, failure)) {
        return new Recording.AnotherOpen();
      }
      if (violates(IN_OPEN_RECORD, failure)) {
        return new Recording.Stale();
      }
      throw failure;
    }
  }

  /** A refusal of the database must not end the transaction that somebody else began. */
  private <T> T inPart(Supplier<T> work) {
    return jdbi.withHandle(handle -> {
      if (!handle.isInTransaction()) {
        return work.get();
      }
      handle.savepoint(BEFORE_RECORD);
      try {
        var result = work.get();
        handle.releaseSavepoint(BEFORE_RECORD);
        return result;
      } catch (UnableToExecuteStatementException refusal) {
        handle.rollbackToSavepoint(BEFORE_RECORD);
        throw refusal;
      }
    });
  }

  @Override
  public Optional<Long> recordRefused(SessionEvent event) {
    try {
      return inPart(() -> one(SessionSql.RECORD_REFUSED, eventValues(event)));
    } catch (UnableToExecuteStatementException failure) {
      if (violates(IN_OPEN_RECORD, failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  @Override
  public List<Session> list(Collection<SessionId> ids) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SessionSql.LIST_THESE)
            .bind("ids", ids.stream().map(SessionId::value).toArray(UUID[]::new))
            .map((row, _) -> SessionRows.session(row))
            .list());
  }

  @Override
  public List<RecordedEvent> listEvents(Collection<EventId> ids) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SessionSql.LIST_THESE_EVENTS)
            .bind("ids", ids.stream().map(EventId::value).toArray(UUID[]::new))
            .map((row, _) -> EventRows.event(row))
            .list());
  }

  @Override
  public List<Session> listStaysSince(PersonId person, Instant since) {
    return jdbi.withHandle(handle -> {
      handle
          .createQuery(PersonLock.TAKE)
          .bind("person", person.value())
          .mapTo(Long.class)
          .findOne();
      return handle
          .createQuery(SessionSql.LIST_STAYS)
          .bind("person", person.value())
          .bind("since", since)
          .map((row, _) -> SessionRows.session(row))
          .list();
    });
  }

  @Override
  public List<RecordedEvent> listEvents(SessionId id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SessionSql.LIST_EVENTS)
            .bind("session", id.value())
            .map((row, _) -> EventRows.event(row))
            .list());
  }

  @Override
  public List<SessionEvent> listFacts(SessionId id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SessionSql.LIST_FACTS)
            .bind("session", id.value())
            .map((row, _) -> EventRows.fact(row))
            .list());
  }

  @Override
  public Part<Session> list(SessionQuery query) {
    var values = new HashMap<String, @Nullable Object>();
    var sql = HistorySql.of(query, values);
    return jdbi.withHandle(handle ->
        HistorySql.NEWEST_FIRST.read(
            handle.createQuery(sql).bindMap(values),
            query.slice(),
            (row, _) -> SessionRows.session(row)));
  }

  private Map<String, @Nullable Object> eventValues(SessionEvent event) {
    return EventRows.values(event, secrets.next(SALT_BYTES));
  }

  private Optional<SessionInContext> context(String sql, Map<String, ?> values) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bindMap(values)
            .map((row, _) -> ContextRows.context(row))
            .findOne());
  }

  private Optional<Session> session(String sql, Map<String, ?> values) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bindMap(values)
            .map((row, _) -> SessionRows.session(row))
            .findOne());
  }

  private Optional<Long> one(String sql, Map<String, @Nullable Object> values) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bindMap(values).mapTo(Long.class).findOne());
  }

  private static boolean violates(String constraint, UnableToExecuteStatementException failure) {
    return failure.getCause() instanceof PSQLException refusal
        && refusal.getServerErrorMessage() != null
        && constraint.equals(refusal.getServerErrorMessage().getConstraint());
  }
}
