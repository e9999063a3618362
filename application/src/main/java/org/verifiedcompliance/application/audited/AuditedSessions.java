package org.verifiedcompliance.application.audited;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventType;
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

/**
 * Sessions, with what others do to a person's attendance in the log. What people do themselves, and
 * what the rules do, is a fact that can never change: an entry beside it would say it twice.
 */
public final class AuditedSessions implements Sessions {
  private static final Set<EventType> BY_OTHERS =
      EnumSet.of(EventType.CONFIRMATION, EventType.REVIEW, EventType.CORRECTION);

  private final Sessions kept;
  private final Together together;

  /** Keeps sessions there. */
  public AuditedSessions(Sessions kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public Recording record(Session changed, SessionEvent event, Seen seen) {
    return isByAnother(event)
        ? recordWithEntry(changed, event, seen)
        : kept.record(changed, event, seen);
  }

  private static boolean isByAnother(SessionEvent event) {
    var actor = Acting.current().person();
    return BY_OTHERS.contains(event.type()) || (actor != null && !actor.equals(event.person()));
  }

  /** What was not recorded is taken back as a whole: the transaction may be lost already. */
  private Recording recordWithEntry(Session changed, SessionEvent event, Seen seen) {
    try {
      return together.inTransaction(log -> {
        var recording = kept.record(changed, event, seen);
        if (!(recording instanceof Recording.Recorded)) {
          throw new NotRecorded(recording);
        }
        log.write(entry(event));
        return recording;
      });
    } catch (NotRecorded refused) {
      return refused.recording;
    }
  }

  private static AuditEntry entry(SessionEvent event) {
    var word = event.type().name().toLowerCase(Locale.ROOT);
    var entry =
        AuditEntry.of("attendance." + word, "attendance_event", event.id().value())
            .concerning(event.person())
            .with("session", event.session().value());
    var ruling = event.ruling();
    return ruling == null || ruling.reasonCode() == null
        ? entry
        : entry.with("reason_code", ruling.reasonCode());
  }

  @Override
  public boolean add(PlannedSession session) {
    return kept.add(session);
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return kept.find(id);
  }

  @Override
  public Optional<Session> findByClientId(PersonId person, String clientId) {
    return kept.findByClientId(person, clientId);
  }

  @Override
  public Optional<CheckedInSession> findOpen(PersonId person) {
    return kept.findOpen(person);
  }

  @Override
  public Optional<SessionInContext> findInContext(SessionId id) {
    return kept.findInContext(id);
  }

  @Override
  public Optional<SessionInContext> findInContext(HistoryQuery query) {
    return kept.findInContext(query);
  }

  @Override
  public Optional<Long> recordRefused(SessionEvent event) {
    return kept.recordRefused(event);
  }

  @Override
  public List<Session> list(Collection<SessionId> ids) {
    return kept.list(ids);
  }

  @Override
  public List<RecordedEvent> listEvents(Collection<EventId> ids) {
    return kept.listEvents(ids);
  }

  @Override
  public List<Session> listStaysSince(PersonId person, Instant since) {
    return kept.listStaysSince(person, since);
  }

  @Override
  public List<RecordedEvent> listEvents(SessionId id) {
    return kept.listEvents(id);
  }

  @Override
  public List<SessionEvent> listFacts(SessionId id) {
    return kept.listFacts(id);
  }

  @Override
  public Part<Session> list(SessionQuery query) {
    return kept.list(query);
  }

  private static final class NotRecorded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Recording recording;

    NotRecorded(Recording recording) {
      super("not recorded", null, false, false);
      this.recording = recording;
    }
  }
}
