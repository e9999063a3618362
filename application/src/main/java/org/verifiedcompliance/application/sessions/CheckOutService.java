package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.verifiedcompliance.application.codes.CodeDesk;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Checks people out by two reads and one write, which is its own transaction. */
public final class CheckOutService implements CheckOut {
  private final Sessions sessions;
  private final Ledger ledger;
  private final AttendanceJudge judge;
  private final CodeDesk codes;
  private final InstantSource clock;

  /** Checks people out of sessions of this store. */
  public CheckOutService(
      Sessions sessions,
      Ledger ledger,
      AttendanceJudge judge,
      CodeDesk codes,
      InstantSource clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.judge = judge;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public Outcome checkOut(Command command) {
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
      case PlannedSession _ -> Optional.of(new Outcome.NotCheckedIn());
      case CheckedInSession open -> leave(command, context, open, now);
      case ClosedSession _ -> Optional.of(new Outcome.AlreadyEnded());
    };
  }

  private Optional<Outcome> leave(
      Command command, SessionInContext context, CheckedInSession open, Instant now) {
    var report = command.report();
    if (judge.isInFuture(context, report, now)) {
      return Optional.of(new Outcome.ClientTimeInFuture());
    }
    var witnessed = command.vouched().and(codes.examine(context, report.code(), now));
    var event = judge.checkOut(context, open, report, witnessed, now);
    if (!event.accepted()) {
      return Optional.of(
          new Outcome.NotAcceptable(new RecordedEvent(sessions.recordRefused(event), event)));
    }
    var left = open.checkOut(event);
    Supplier<Recording> recording = () -> ledger.record(left, event, context);
    return settled(codes.keep(witnessed, recording), event);
  }

  private static Optional<Outcome> settled(Recording recording, SessionEvent event) {
    return switch (recording) {
      case Recording.Recorded(var sequence) ->
          Optional.of(new Outcome.CheckedOut(new RecordedEvent(sequence, event)));
      case Recording.Stale _, Recording.AnotherOpen _ -> Optional.empty();
    };
  }
}
