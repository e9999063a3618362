package org.verifiedcompliance.application.reviews;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.reviews.Reviewers.Standing;
import org.verifiedcompliance.application.sessions.Attempts;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.reviews.ReviewDecision;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Ruling;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.StatedTimes;

/** Reads the session with its facts and adds one; who is overtaken finds the other's decision. */
public final class DecideCorrectionService implements DecideCorrection {
  private final Sessions sessions;
  private final Ledger ledger;
  private final Reviewers reviewers;
  private final ReviewReasons reasons;
  private final ClosedRecords records;
  private final UnitOfWork unitOfWork;
  private final CorrectionFacts correctionFacts;
  private final InstantSource clock;

  /** Decides on requests about sessions of this store, for these reasons. */
  public DecideCorrectionService(
      Sessions sessions,
      Ledger ledger,
      Meetings meetings,
      ReviewReasons reasons,
      ClosedRecords records,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.reviewers = new Reviewers(meetings);
    this.reasons = reasons;
    this.records = records;
    this.unitOfWork = unitOfWork;
    this.correctionFacts = new CorrectionFacts(ids);
    this.clock = clock;
  }

  @Override
  public Outcome decide(Command command) {
    return fault(command) instanceof InvalidField fault
        ? new Outcome.Invalid(fault)
        : Attempts.untilSettled(() -> unitOfWork.inTransaction(() -> attempt(command)));
  }

  private @Nullable InvalidField fault(Command command) {
    return ReasonGiven.fault(reasons, command.reasonCode(), command.decision(), command.note());
  }

  private Optional<Outcome> attempt(Command command) {
    var found = sessions.find(command.session());
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NoSuchSession());
    }
    var session = found.get();
    if (session.person().equals(command.user().person())) {
      return Optional.of(new Outcome.OwnAttendance());
    }
    var standing = reviewers.standing(command.user(), session.details().meeting());
    return standing == Standing.REVIEWER
        ? attempt(command, session)
        : Optional.of(new Outcome.NoSuchSession());
  }

  private Optional<Outcome> attempt(Command command, Session session) {
    var facts = sessions.listFacts(session.id());
    var request = request(command, facts);
    if (request.isEmpty()) {
      return Optional.of(new Outcome.NoSuchRequest());
    }
    return CorrectionFacts.isDecided(facts, command.request())
        ? Optional.of(new Outcome.DecidedBefore())
        : decide(command, session, facts, request.get());
  }

  private static Optional<SessionEvent> request(Command command, List<SessionEvent> facts) {
    return facts.stream()
        .filter(fact -> fact.type() == EventType.CORRECTION_REQUEST)
        .filter(fact -> fact.id().equals(command.request()))
        .findFirst();
  }

  private Optional<Outcome> decide(
      Command command, Session session, List<SessionEvent> facts, SessionEvent request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var times =
        command.decision() == ReviewDecision.ACCEPT
            ? request.testimony().times()
            : StatedTimes.NONE;
    var closed = records.over(session, request, times);
    if (closed.isPresent()) {
      return closed.map(Outcome.PeriodClosed::new);
    }
    if (!isPossible(session, facts, times, now)) {
      return Optional.of(new Outcome.NoLongerPossible());
    }
    var by = new Ruling(request.id(), command.user().person(), command.reasonCode());
    var correction = correctionFacts.correction(session, times, by, command.note(), now);
    return switch (ledger.record(session.corrected(correction), correction)) {
      case Recording.Recorded _ -> Optional.of(new Outcome.Decided(request, correction));
      case Recording.Stale _, Recording.AnotherOpen _ -> Optional.empty();
    };
  }

  /** A refusal puts no times in force. */
  private boolean isPossible(
      Session session, List<SessionEvent> facts, StatedTimes times, Instant now) {
    return times.equals(StatedTimes.NONE)
        || (CorrectionTimes.faults(session, facts, times, now).isEmpty()
            && CorrectionTimes.overlap(session, times, sessions).isEmpty());
  }
}
