package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;

/** Sessions in maps, one change at a time. */
public final class InMemorySessions implements Sessions, FamilyDevices {
  private final People people;
  private final Meetings meetings;
  private final InMemoryPolicies policies;
  private final Map<SessionId, Session> sessions = new LinkedHashMap<>();
  private final Map<PersonId, Long> histories = new HashMap<>();
  private final List<RecordedEvent> events = new ArrayList<>();
  private final InMemoryPast past = new InMemoryPast(events, sessions);
  private BiPredicate<Session, SessionEvent> closedOver = (session, fact) -> false;

  /** Reads the context of operations from these stores; nobody chose a policy. */
  public InMemorySessions(People people, Meetings meetings) {
    this(people, meetings, new InMemoryPolicies());
  }

  /** Reads the context of operations from these stores. */
  public InMemorySessions(People people, Meetings meetings, InMemoryPolicies policies) {
    this.people = people;
    this.meetings = meetings;
    this.policies = policies;
  }

  /** Keeps nothing that falls into a closed record. */
  public synchronized void keepClosed(BiPredicate<Session, SessionEvent> closed) {
    closedOver = closed;
  }

  @Override
  public synchronized boolean add(PlannedSession session) {
    var clientId = session.details().clientId();
    if (clientId != null && findByClientId(session.person(), clientId).isPresent()) {
      return false;
    }
    if (sessions.putIfAbsent(session.id(), session) != null) {
      throw new IllegalStateException("a session with this id is on record");
    }
    return true;
  }

  @Override
  public synchronized Optional<Session> find(SessionId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public synchronized Optional<Session> findByClientId(PersonId person, String clientId) {
    return sessions.values().stream()
        .filter(session -> session.person().equals(person))
        .filter(session -> clientId.equals(session.details().clientId()))
        .findAny();
  }

  @Override
  public synchronized Optional<CheckedInSession> findOpen(PersonId person) {
    return sessions.values().stream()
        .filter(session -> session.person().equals(person))
        .filter(CheckedInSession.class::isInstance)
        .map(CheckedInSession.class::cast)
        .findAny();
  }

  @Override
  public synchronized Optional<SessionInContext> findInContext(SessionId id) {
    return find(id).map(session -> inContext(session, KnownBefore.NOTHING));
  }

  @Override
  public synchronized Optional<SessionInContext> findInContext(HistoryQuery query) {
    return find(query.session())
        .map(it -> inContext(it, past.before(it, query)))
        .map(context -> query.asItWas() ? asItWas(context, query.at()) : context);
  }

  @Override
  public synchronized void allow(String device, Set<PersonId> people) {
    past.allow(device, people);
  }

  @Override
  public String fingerprint(String device) {
    return InMemoryPast.fingerprint(device);
  }

  @Override
  public synchronized boolean decide(DevicePermission permission) {
    return past.decide(permission);
  }

  @Override
  public synchronized List<FamilyDevice> list(PersonId person) {
    return past.devices(person);
  }

  private SessionInContext inContext(Session session, KnownBefore known) {
    var meeting = meeting(session.details().meeting());
    return new SessionInContext(
        session,
        meeting.map(Meeting::fence).orElse(session.details().destination().fence()),
        meeting.map(Meeting::schedule).orElse(null),
        people.find(session.person()).map(Person::consentGranted).orElse(false),
        findOpen(session.person()).map(Session::id).orElse(null),
        known,
        policies.layers(session.details().meeting()));
  }

  private SessionInContext asItWas(SessionInContext now, Instant at) {
    var id = now.session().details().meeting();
    var meeting =
        id != null && meetings instanceof InMemoryMeetings kept
            ? kept.find(id, at)
            : Optional.<Meeting>empty();
    return new SessionInContext(
        now.session(),
        meeting.map(Meeting::fence).orElse(now.fence()),
        meeting.map(Meeting::schedule).orElse(now.schedule()),
        now.consentGranted(),
        now.openSession(),
        now.known(),
        policies.layers(id, at));
  }

  private Optional<Meeting> meeting(@Nullable MeetingId id) {
    return id == null ? Optional.empty() : meetings.find(id);
  }

  @Override
  public synchronized Recording record(Session changed, SessionEvent event, Seen seen) {
    var stored = sessions.get(changed.id());
    if (stored == null || stored.details().version() != changed.details().version() - 1) {
      return new Recording.Stale();
    }
    if (closedOver.test(stored, event) || past.isOvertaken(event, seen)) {
      return new Recording.Stale();
    }
    var open = findOpen(changed.person()).map(Session::id).orElse(changed.id());
    if (changed instanceof CheckedInSession && !open.equals(changed.id())) {
      return new Recording.AnotherOpen();
    }
    sessions.put(changed.id(), changed);
    return new Recording.Recorded(append(event));
  }

  @Override
  public synchronized Optional<Long> recordRefused(SessionEvent event) {
    var session = sessions.get(event.session());
    return session != null && closedOver.test(session, event)
        ? Optional.empty()
        : Optional.of(append(event));
  }

  private long append(SessionEvent event) {
    var sequence = histories.merge(event.person(), 1L, Long::sum);
    events.add(new RecordedEvent(sequence, event));
    return sequence;
  }

  @Override
  public synchronized List<Session> listStaysSince(PersonId person, Instant since) {
    return sessions.values().stream()
        .filter(session -> session.person().equals(person))
        .filter(session -> session.arrival() != null)
        .filter(session -> session.closedAt() == null || !session.closedAt().isBefore(since))
        .sorted(Comparator.comparing((Session session) -> session.arrival().time()))
        .toList();
  }

  @Override
  public synchronized List<RecordedEvent> listEvents(SessionId id) {
    return events.stream().filter(recorded -> recorded.event().session().equals(id)).toList();
  }

  @Override
  public synchronized List<Session> list(Collection<SessionId> ids) {
    return sessions.values().stream().filter(session -> ids.contains(session.id())).toList();
  }

  @Override
  public synchronized List<RecordedEvent> listEvents(Collection<EventId> ids) {
    return events.stream().filter(recorded -> ids.contains(recorded.event().id())).toList();
  }

  /** The sessions of everybody. */
  public synchronized List<Session> listAll() {
    return List.copyOf(sessions.values());
  }

  /** The facts of everybody, in the order in which they were kept. */
  public synchronized List<RecordedEvent> listAllEvents() {
    return List.copyOf(events);
  }

  @Override
  public synchronized Part<Session> list(SessionQuery query) {
    return InMemoryLists.descending(
        sessions.values().stream().filter(session -> matches(query, session)),
        query.slice(),
        session -> InMemoryLists.key(session.details().createdAt(), session.id().value()));
  }

  private static boolean matches(SessionQuery query, Session session) {
    var details = session.details();
    return details.person().equals(query.person())
        && (query.meeting() == null || query.meeting().equals(details.meeting()))
        && (query.from() == null || !details.createdAt().isBefore(query.from()))
        && (query.to() == null || details.createdAt().isBefore(query.to()));
  }

  /** Those of these sessions that the server has to look at. */
  public DueSessions due() {
    return new Due();
  }

  private final class Due implements DueSessions {
    @Override
    public List<SessionId> list(Instant now, int limit) {
      synchronized (InMemorySessions.this) {
        return sessions.values().stream()
            .filter(session -> isDue(session, now))
            .sorted(Comparator.comparing((Session session) -> session.tally().dueAt()))
            .limit(limit)
            .map(Session::id)
            .toList();
      }
    }

    @Override
    public void postpone(SessionId id, Instant until) {
      synchronized (InMemorySessions.this) {
        sessions.computeIfPresent(id, (key, session) -> postponed(session, until));
      }
    }

    private boolean isDue(Session session, Instant now) {
      var at = session.tally().dueAt();
      return at != null && !at.isAfter(now);
    }

    private Session postponed(Session session, Instant until) {
      return switch (session) {
        case PlannedSession planned -> new PlannedSession(planned.details(), until);
        case CheckedInSession open -> {
          var was = open.tally();
          yield open.tallied(
              new Tally(
                  was.date(),
                  was.punctuality(),
                  was.confirmed(),
                  was.lastConfirmed(),
                  was.outcome(),
                  was.leftEarly(),
                  until));
        }
        case ClosedSession closed -> closed;
      };
    }
  }
}
