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
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Ends sessions: two reads and one write. */
public final class EndSessionService implements EndSession {
  private final Sessions sessions;
  private final Ledger ledger;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Ends sessions of this store. */
  public EndSessionService(Sessions sessions, Ledger ledger, IdGenerator ids, InstantSource clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome end(Command command) {
    return Attempts.untilSettled(() -> attempt(command));
  }

  private Optional<Outcome> attempt(Command command) {
    var found =
        sessions
            .findInContext(command.session())
            .filter(it -> it.session().person().equals(command.person()));
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NoSuchSession());
    }
    var context = found.get();
    var event = event(context.session(), command.reason());
    return switch (context.session()) {
      case PlannedSession planned -> keep(planned.end(event), event, context);
      case CheckedInSession open -> keep(open.end(event), event, context);
      case ClosedSession _ -> Optional.of(new Outcome.AlreadyEnded());
    };
  }

  private Optional<Outcome> keep(
      ClosedSession ended, SessionEvent event, SessionInContext context) {
    return switch (ledger.record(ended, event, context)) {
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
