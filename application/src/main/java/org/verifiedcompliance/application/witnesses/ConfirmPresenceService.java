package org.verifiedcompliance.application.witnesses;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Ruling;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.verification.Corroboration;

/** Reads the facts, judges again and keeps the host's word; whoever is overtaken reads again. */
public final class ConfirmPresenceService implements ConfirmPresence {
  private static final int ATTEMPTS = 5;

  private final Sessions sessions;
  private final Hosts hosts;
  private final WitnessedAgain again;
  private final Admission admission;
  private final ClosedRecords records;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Works on these stores. */
  public ConfirmPresenceService(
      Sessions sessions,
      Meetings meetings,
      WitnessedAgain again,
      Admission admission,
      ClosedRecords records,
      IdGenerator ids,
      InstantSource clock) {
    this.sessions = sessions;
    this.hosts = new Hosts(meetings);
    this.again = again;
    this.admission = admission;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome confirm(Command command) {
    for (var i = 0; i < ATTEMPTS; i++) {
      var outcome = attempt(command);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new StoreUnavailable("the session changed each time it was judged");
  }

  private Optional<Outcome> attempt(Command command) {
    var found = sessions.find(command.session());
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NoSuchSession());
    }
    var session = found.get();
    if (session.person().equals(command.host().person())) {
      return Optional.of(new Outcome.OwnPresence());
    }
    return hosts.include(command.host(), session)
        ? confirm(command, session)
        : Optional.of(new Outcome.NoSuchSession());
  }

  private Optional<Outcome> confirm(Command command, Session session) {
    var facts = sessions.listEvents(session.id()).stream().map(RecordedEvent::event).toList();
    var named = named(command.event(), facts);
    if (named.isEmpty()) {
      return Optional.of(new Outcome.NoSuchEvent());
    }
    var fact = named.get();
    if (isDecided(fact, facts)) {
      return Optional.of(new Outcome.DecidedBefore());
    }
    return records
        .over(session, fact)
        .<Outcome>map(Outcome.PeriodClosed::new)
        .or(() -> judgeAgain(command, session, fact, facts));
  }

  private Optional<Outcome> judgeAgain(
      Command command, Session session, SessionEvent fact, List<SessionEvent> facts) {
    return again
        .judge(session, fact, facts, Corroboration.HOST)
        .map(ruled -> admission.keep(session, fact, ruled, confirmation(command, fact, ruled)))
        .orElseGet(() -> Optional.of(new Outcome.NoLongerKnown()));
  }

  private static Optional<SessionEvent> named(@Nullable EventId id, List<SessionEvent> facts) {
    return facts.stream()
        .filter(fact -> fact.type() == EventType.CHECK_IN || fact.type() == EventType.CHECK_OUT)
        .filter(fact -> id == null || fact.id().equals(id))
        .reduce((_, newer) -> newer);
  }

  private static boolean isDecided(SessionEvent fact, List<SessionEvent> facts) {
    return facts.stream()
        .filter(other -> other.type() == EventType.CONFIRMATION || other.type() == EventType.REVIEW)
        .anyMatch(other -> other.ruling() instanceof Ruling r && r.about().equals(fact.id()));
  }

  private SessionEvent confirmation(
      Command command, SessionEvent fact, WitnessedAgain.Ruled ruled) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var judged = ruled.payload();
    return new SessionEvent(
        new EventId(ids.timeOrdered()),
        fact.session(),
        fact.person(),
        EventType.CONFIRMATION,
        true,
        now,
        null,
        now,
        VerdictSummary.of(ruled.verdict()),
        new EventPayload(
            List.of(),
            null,
            judged.distance(),
            judged.reasons(),
            judged.fence(),
            judged.window(),
            null,
            command.note()),
        new Ruling(fact.id(), command.host().person(), null));
  }
}
