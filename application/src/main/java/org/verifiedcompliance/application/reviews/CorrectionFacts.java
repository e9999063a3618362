package org.verifiedcompliance.application.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Ruling;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.domain.sessions.Testimony;

/** Requests for other times, and decisions on them, as facts. */
final class CorrectionFacts {
  private final IdGenerator ids;

  CorrectionFacts(IdGenerator ids) {
    this.ids = ids;
  }

  /** A request about this check-in of the session. */
  SessionEvent request(
      RequestCorrection.Command command, Session session, EventMark arrival, Instant now) {
    var by = new Ruling(arrival.event(), command.user().person(), command.reasonCode());
    return fact(session, EventType.CORRECTION_REQUEST, command.note(), by, command.times(), now);
  }

  /** A decision on a request; without times it refuses. */
  SessionEvent correction(
      Session session, StatedTimes times, Ruling by, @Nullable String note, Instant now) {
    return fact(session, EventType.CORRECTION, note, by, times, now);
  }

  private SessionEvent fact(
      Session session,
      EventType type,
      @Nullable String note,
      Ruling ruling,
      StatedTimes times,
      Instant now) {
    return new SessionEvent(
        new EventId(ids.timeOrdered()),
        session.id(),
        session.person(),
        type,
        true,
        now,
        null,
        now,
        null,
        EventPayload.ofNotes(note),
        ruling,
        Testimony.of(times));
  }

  /** The request that nobody decided on. */
  static Optional<SessionEvent> open(List<SessionEvent> facts) {
    return facts.stream()
        .filter(fact -> fact.type() == EventType.CORRECTION_REQUEST)
        .filter(fact -> !isDecided(facts, fact.id()))
        .findFirst();
  }

  /** Whether somebody decided on the request. */
  static boolean isDecided(List<SessionEvent> facts, EventId request) {
    return facts.stream()
        .anyMatch(fact ->
            fact.type() == EventType.CORRECTION
                && fact.ruling() instanceof Ruling ruling
                && ruling.about().equals(request));
  }
}
