package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.verifiedcompliance.application.codes.CodeDesk;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Checks people out by two reads and one write, which is its own transaction. */
public final class CheckOutService implements CheckOut {
  /** A phone's clock that is less behind tells nothing. */
  private static final Duration LATE_FROM = Duration.ofMinutes(2);

  private final Sessions sessions;
  private final Ledger ledger;
  private final AttendanceJudge judge;
  private final LateStays late;
  private final ClosedRecords records;
  private final StayClock stays;
  private final CodeDesk codes;
  private final InstantSource clock;

  /** Checks people out of sessions of this store. */
  public CheckOutService(
      Sessions sessions,
      Ledger ledger,
      AttendanceJudge judge,
      LateStays late,
      ClosedRecords records,
      CodeDesk codes,
      InstantSource clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.judge = judge;
    this.late = late;
    this.records = records;
    this.stays = new StayClock(sessions);
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
            .findInContext(command.report().asks(command.session(), command.when(), now))
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
      case ClosedSession closed -> wasClosed(command, context, closed, now);
    };
  }

  /** The server closed it, supposing something; the phone knows better, if late. */
  private Optional<Outcome> wasClosed(
      Command command, SessionInContext context, ClosedSession closed, Instant now) {
    if (!(closed.arrival() instanceof EventMark came) || !closed.isEndSupposed()) {
      return Optional.of(new Outcome.AlreadyEnded());
    }
    var when = told(command, came, now);
    return when.isEmpty()
        ? Optional.of(new Outcome.AlreadyEnded())
        : leaveLate(command, context, came, when.get(), now);
  }

  /** A request of now may tell by the phone's clock alone that the person left before. */
  private static Optional<EffectiveTime> told(Command command, EventMark came, Instant now) {
    if (command.when() != null) {
      return Optional.of(command.when());
    }
    return Optional.ofNullable(command.report().clientTime())
        .filter(said -> said.isBefore(now.minus(LATE_FROM)) && !said.isBefore(came.time()))
        .map(said -> EffectiveTime.claimed(said, now));
  }

  private Optional<Outcome> leave(
      Command command, SessionInContext context, CheckedInSession open, Instant now) {
    if (command.when() instanceof EffectiveTime when) {
      return leaveLate(command, context, open.arrival(), when, now);
    }
    var report = command.report();
    if (judge.isInFuture(context, report, now)) {
      return Optional.of(new Outcome.ClientTimeInFuture());
    }
    var when = stays.departure(EffectiveTime.live(now), context, open.arrival(), report.device());
    var witnessed = command.vouched().and(codes.examine(context, report.code(), now, now));
    var event = judge.checkOut(context, open.arrival(), report, witnessed, when, now);
    if (!event.accepted()) {
      return notAcceptable(event);
    }
    var left = open.checkOut(event);
    Supplier<Recording> recording = () -> ledger.record(left, event, context);
    return settled(codes.keep(witnessed, recording), event);
  }

  private Optional<Outcome> leaveLate(
      Command command, SessionInContext context, EventMark came, EffectiveTime told, Instant now) {
    if (judge.isTooOld(context, told, now)) {
      return Optional.of(new Outcome.TooOld());
    }
    var report = command.report();
    var when = stays.departure(told, context, came, report.device());
    var witnessed = command.vouched().and(codes.examine(context, report.code(), when.at(), now));
    var event = judge.checkOut(context, came, report, witnessed, when, now);
    var closed = records.turnAway(context.session(), event);
    if (closed.isPresent()) {
      return closed.map(Outcome.PeriodClosed::new);
    }
    if (!event.accepted()) {
      return notAcceptable(event);
    }
    return late.leave(event, context, kept -> codes.keep(witnessed, kept))
        .map(result ->
            switch (result) {
              case LateStays.Result.Kept(var kept, _) -> new Outcome.CheckedOut(kept);
              case LateStays.Result.Elsewhere(var other) -> new Outcome.AnotherSessionActive(other);
            });
  }

  private Optional<Outcome> notAcceptable(SessionEvent event) {
    return sessions
        .recordRefused(event)
        .map(sequence -> new Outcome.NotAcceptable(new RecordedEvent(sequence, event)));
  }

  private static Optional<Outcome> settled(Recording recording, SessionEvent event) {
    return switch (recording) {
      case Recording.Recorded(var sequence) ->
          Optional.of(new Outcome.CheckedOut(new RecordedEvent(sequence, event)));
      case Recording.Stale _, Recording.AnotherOpen _ -> Optional.empty();
    };
  }
}
