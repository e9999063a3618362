package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Ends sessions: one read and one write. */
public final class EndSessionService implements EndSession {
  private final Sessions sessions;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Ends sessions of this store. */
  public EndSessionService(Sessions sessions, IdGenerator ids, InstantSource clock) {
    this.sessions = sessions;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome end(Command command) {
    return Attempts.untilSettled(() -> attempt(command));
  }

  private Optional<Outcome> attempt(Command command) {
    var found = sessions.find(command.session()).filter(it -> it.person().equals(command.person()));
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NoSuchSession());
    }
    var event = event(found.get(), command.reason());
    return switch (found.get()) {
      case PlannedSession planned -> keep(planned.end(event), event);
      case CheckedInSession open -> keep(open.end(event), event);
      case ClosedSession _ -> Optional.of(new Outcome.AlreadyEnded());
    };
  }

  private Optional<Outcome> keep(ClosedSession ended, SessionEvent event) {
    return switch (sessions.record(ended, event)) {
      case Recording.Recorded _ -> Optional.of(new Outcome.Ended(ended));
      case Recording.Stale _, Recording.AnotherOpen _ -> Optional.empty();
    };
  }

  private SessionEvent event(Session session, @Nullable String reason) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new SessionEvent(
        new EventId(ids.timeOrdered()),
        session.id(),
        session.person(),
        EventType.END,
        true,
        now,
        null,
        now,
        null,
        EventPayload.ofNotes(reason));
  }
}
