package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.Testimony;

/** Ends sessions: two reads and one write. */
public final class EndSessionService implements EndSession {
  private final Sessions sessions;
  private final Ledger ledger;
  private final PoliciesInForce policies;
  private final LateStays late;
  private final ClosedRecords records;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Ends sessions of this store. */
  public EndSessionService(
      Sessions sessions,
      Ledger ledger,
      PoliciesInForce policies,
      LateStays late,
      ClosedRecords records,
      IdGenerator ids,
      InstantSource clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.policies = policies;
    this.late = late;
    this.records = records;
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
    if (command.when() instanceof EffectiveTime when) {
      return endLate(command, context, when);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var event = event(context.session(), command.reason(), EffectiveTime.live(now), now);
    return switch (context.session()) {
      case PlannedSession planned -> keep(planned.end(event), event, context);
      case CheckedInSession open -> keep(open.end(event), event, context);
      case ClosedSession _ -> Optional.of(new Outcome.AlreadyEnded());
    };
  }

  private Optional<Outcome> endLate(Command command, SessionInContext context, EffectiveTime when) {
    var session = context.session();
    if (session instanceof ClosedSession closed && !closed.isEndSupposed()) {
      return Optional.of(new Outcome.AlreadyEnded());
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (policies.of(context.policies()).attendance().isTooOld(when.at(), now)) {
      return Optional.of(new Outcome.TooOld());
    }
    var event = event(session, command.reason(), when, now);
    return records
        .turnAway(session, event)
        .<Outcome>map(Outcome.PeriodClosed::new)
        .or(() -> late.end(event, context).map(EndSessionService::ended));
  }

  private static Outcome ended(LateStays.Result result) {
    return result instanceof LateStays.Result.Kept(_, ClosedSession session)
        ? new Outcome.Ended(session)
        : new Outcome.AlreadyEnded();
  }

  private Optional<Outcome> keep(
      ClosedSession ended, SessionEvent event, SessionInContext context) {
    return switch (ledger.record(ended, event, context)) {
      case Recording.Recorded _ -> Optional.of(new Outcome.Ended(ended));
      case Recording.Stale _, Recording.AnotherOpen _ -> Optional.empty();
    };
  }

  private SessionEvent event(
      Session session, @Nullable String reason, EffectiveTime when, Instant now) {
    return new SessionEvent(
            new EventId(ids.timeOrdered()),
            session.id(),
            session.person(),
            EventType.END,
            true,
            when.at(),
            null,
            now,
            null,
            EventPayload.ofNotes(reason))
        .testifying(Testimony.NONE.at(when.bounds() == null ? null : when));
  }
}
