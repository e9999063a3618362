package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.verifiedcompliance.application.codes.CodeDesk;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;

/**
 * Checks people in by one read and one write, which is its own transaction. The store, not this
 * class, keeps people from being checked in twice: whoever is overtaken reads again and is refused.
 */
public final class CheckInService implements CheckIn {
  private final Sessions sessions;
  private final Ledger ledger;
  private final AttendanceJudge judge;
  private final Supersession supersession;
  private final CodeDesk codes;
  private final InstantSource clock;

  /** Checks people in at sessions of this store. */
  public CheckInService(
      Sessions sessions,
      Ledger ledger,
      AttendanceJudge judge,
      Supersession supersession,
      CodeDesk codes,
      InstantSource clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.judge = judge;
    this.supersession = supersession;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public Outcome checkIn(Command command) {
    return Attempts.untilSettled(() -> attempt(command));
  }

  private Optional<Outcome> attempt(Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found =
        sessions
            .findInContext(command.report().asks(command.session(), now))
            .filter(it -> it.session().person().equals(command.person()));
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NoSuchSession());
    }
    var context = found.get();
    if (!context.consentGranted()) {
      return Optional.of(new Outcome.ConsentMissing());
    }
    return switch (context.session()) {
      case PlannedSession planned -> arrive(command, context, planned, now);
      case CheckedInSession _ -> Optional.of(new Outcome.AlreadyCheckedIn());
      case ClosedSession _ -> Optional.of(new Outcome.AlreadyEnded());
    };
  }

  private Optional<Outcome> arrive(
      Command command, SessionInContext context, PlannedSession planned, Instant now) {
    if (judge.isInFuture(context, command.report(), now)) {
      return Optional.of(new Outcome.ClientTimeInFuture());
    }
    if (context.openSession() instanceof SessionId open && !command.supersede()) {
      return Optional.of(new Outcome.AnotherSessionActive(open));
    }
    var witnessed = command.vouched().and(codes.examine(context, command.report().code(), now));
    var event = judge.checkIn(context, command.report(), witnessed, now);
    if (!event.accepted()) {
      return Optional.of(
          new Outcome.NotAcceptable(new RecordedEvent(sessions.recordRefused(event), event)));
    }
    var here = planned.checkIn(event);
    return settled(event, codes.keep(witnessed, () -> record(context, here, event)));
  }

  private Recording record(SessionInContext context, CheckedInSession here, SessionEvent event) {
    return context.openSession() == null
        ? ledger.record(here, event, context)
        : supersession.record(here, event, context);
  }

  private static Optional<Outcome> settled(SessionEvent event, Recording recording) {
    return switch (recording) {
      case Recording.Recorded(var sequence) ->
          Optional.of(new Outcome.CheckedIn(new RecordedEvent(sequence, event)));
      case Recording.Stale _, Recording.AnotherOpen _ -> Optional.empty();
    };
  }
}
