package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.verifiedcompliance.application.codes.CodeDesk;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
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
  private final LateStays late;
  private final ClosedRecords records;
  private final CodeDesk codes;
  private final InstantSource clock;

  /** Checks people in at sessions of this store. */
  public CheckInService(
      Sessions sessions,
      Ledger ledger,
      AttendanceJudge judge,
      Supersession supersession,
      LateStays late,
      ClosedRecords records,
      CodeDesk codes,
      InstantSource clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.judge = judge;
    this.supersession = supersession;
    this.late = late;
    this.records = records;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public Outcome checkIn(Command command) {
    return Attempts.untilSettled(() -> attempt(command));
  }

  private Optional<Outcome> attempt(Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var when = command.when() == null ? EffectiveTime.live(now) : command.when();
    var found =
        sessions
            .findInContext(command.report().asks(command.session(), command.when(), now))
            .filter(it -> it.session().person().equals(command.person()));
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NoSuchSession());
    }
    var context = found.get();
    if (!context.consentGranted()) {
      return Optional.of(new Outcome.ConsentMissing());
    }
    if (judge.namesNoDate(context, command.report())) {
      return Optional.of(new Outcome.NoSuchDate());
    }
    return switch (context.session()) {
      case PlannedSession planned when command.when() == null ->
          arrive(command, context, planned, when);
      case PlannedSession _ -> arriveLate(command, context, when, now);
      case ClosedSession closed when command.when() != null && closed.mayHaveBegun(when.at()) ->
          arriveLate(command, context, when, now);
      case CheckedInSession _ -> Optional.of(new Outcome.AlreadyCheckedIn());
      case ClosedSession closed -> Optional.of(new Outcome.AlreadyEnded(closed.arrival() != null));
    };
  }

  private Optional<Outcome> arriveLate(
      Command command, SessionInContext context, EffectiveTime when, Instant now) {
    if (judge.isTooOld(context, when, now)) {
      return Optional.of(new Outcome.TooOld());
    }
    var witnessed = witnessed(command, context, when, now);
    var event = judge.checkIn(context, command.report(), witnessed, when, now);
    var closed = records.turnAway(context.session(), event);
    if (closed.isPresent()) {
      return closed.map(Outcome.PeriodClosed::new);
    }
    if (!event.accepted()) {
      return notAcceptable(event);
    }
    return late.arrive(event, context, command.supersede(), kept -> codes.keep(witnessed, kept))
        .map(result ->
            switch (result) {
              case LateStays.Result.Kept(var kept, _) -> new Outcome.CheckedIn(kept);
              case LateStays.Result.Elsewhere(var other) -> new Outcome.AnotherSessionActive(other);
            });
  }

  private Optional<Outcome> arrive(
      Command command, SessionInContext context, PlannedSession planned, EffectiveTime live) {
    if (judge.isInFuture(context, command.report(), live.at())) {
      return Optional.of(new Outcome.ClientTimeInFuture());
    }
    if (context.openSession() instanceof SessionId open && !command.supersede()) {
      return Optional.of(new Outcome.AnotherSessionActive(open));
    }
    var rivals = judge.rivals(context, command.report(), live.at());
    // at a kiosk nobody can be asked which one is meant: the earlier
    if (!rivals.isEmpty() && command.vouched().equals(Witnessed.NOTHING)) {
      return Optional.of(new Outcome.SeveralDates(rivals));
    }
    var witnessed = witnessed(command, context, live, live.at());
    var event = judge.checkIn(context, command.report(), witnessed, live, live.at());
    if (!event.accepted()) {
      return notAcceptable(event);
    }
    var here = planned.checkIn(event);
    return settled(event, codes.keep(witnessed, () -> record(context, here, event)));
  }

  private Witnessed witnessed(
      Command command, SessionInContext context, EffectiveTime when, Instant now) {
    var code = command.report().code();
    return command.vouched().and(codes.examine(context, code, when.at(), now));
  }

  private Optional<Outcome> notAcceptable(SessionEvent event) {
    return sessions
        .recordRefused(event)
        .map(sequence -> new Outcome.NotAcceptable(new RecordedEvent(sequence, event)));
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
