package org.verifiedcompliance.application.reviews;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.reviews.Reviewers.Standing;
import org.verifiedcompliance.application.sessions.Attempts;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.reviews.RequestReasons;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Ruling;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.StatedTimes;

/** Reads the session with its facts and adds one, or two when no decision is needed. */
public final class RequestCorrectionService implements RequestCorrection {
  private final Sessions sessions;
  private final Ledger ledger;
  private final Reviewers reviewers;
  private final PoliciesInForce policies;
  private final RequestReasons reasons;
  private final ClosedRecords records;
  private final UnitOfWork unitOfWork;
  private final CorrectionFacts correctionFacts;
  private final InstantSource clock;

  /** Takes requests about sessions of this store, for these reasons. */
  public RequestCorrectionService(
      Sessions sessions,
      Ledger ledger,
      Meetings meetings,
      PoliciesInForce policies,
      RequestReasons reasons,
      ClosedRecords records,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.reviewers = new Reviewers(meetings);
    this.policies = policies;
    this.reasons = reasons;
    this.records = records;
    this.unitOfWork = unitOfWork;
    this.correctionFacts = new CorrectionFacts(ids);
    this.clock = clock;
  }

  @Override
  public Outcome request(Command command) {
    return Attempts.untilSettled(() -> unitOfWork.inTransaction(() -> attempt(command)));
  }

  private Optional<Outcome> attempt(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return sessions
        .find(command.session())
        .filter(session -> isOwn(command, session) || mayDecide(command, session))
        .map(session -> attempt(command, session, now))
        .orElseGet(() -> Optional.of(new Outcome.NoSuchSession()));
  }

  private Optional<Outcome> attempt(Command command, Session session, Instant now) {
    if (!(session.arrival() instanceof EventMark arrival)) {
      return Optional.of(new Outcome.NobodyCame());
    }
    if (isOwn(command, session) && isTooLate(session, arrival, now)) {
      return Optional.of(new Outcome.TooLate());
    }
    var request = correctionFacts.request(command, session, arrival, now);
    return closed(session, request, StatedTimes.NONE)
        .or(() -> invalid(command, session, now))
        .or(() -> closed(session, request, command.times()))
        .or(() -> requestedBefore(session))
        .or(() -> keep(command, session, request));
  }

  private Optional<Outcome> closed(Session session, SessionEvent request, StatedTimes times) {
    return records.over(session, request, times).map(Outcome.PeriodClosed::new);
  }

  private Optional<Outcome> invalid(Command command, Session session, Instant now) {
    return Optional.of(faults(command, session, now))
        .filter(faults -> !faults.isEmpty())
        .map(Outcome.Invalid::new);
  }

  private Optional<Outcome> requestedBefore(Session session) {
    return CorrectionFacts.open(sessions.listFacts(session.id())).map(Outcome.RequestedBefore::new);
  }

  private boolean isTooLate(Session session, EventMark arrival, Instant now) {
    var time = policies.of(session.details().meeting()).attendance().correctionTime();
    return now.isAfter(end(session, arrival).plus(time));
  }

  private static Instant end(Session session, EventMark arrival) {
    return session.closedAt() instanceof Instant closed ? closed : arrival.time();
  }

  private List<InvalidField> faults(Command command, Session session, Instant now) {
    var facts = sessions.listFacts(session.id());
    var faults = CorrectionTimes.faults(session, facts, command.times(), now);
    if (faults.isEmpty()) {
      CorrectionTimes.overlap(session, command.times(), sessions).ifPresent(faults::add);
    }
    if (!reasons.include(command.reasonCode())) {
      faults.add(
          new InvalidField(
              "reason_code",
              "unknown-reason",
              "must be one of " + String.join(", ", reasons.codes())));
    }
    return faults;
  }

  private Optional<Outcome> keep(Command command, Session session, SessionEvent request) {
    var asked = session.corrected(request);
    var correction = isOwn(command, session) ? null : atOnce(command, session, request);
    var recorded =
        unitOfWork.inTransaction(() -> {
          var recording = ledger.record(asked, request);
          if (correction != null && recording instanceof Recording.Recorded) {
            ledger.record(asked.corrected(correction), correction);
          }
          return recording;
        });
    return switch (recorded) {
      case Recording.Recorded _ -> Optional.of(new Outcome.Requested(request, correction));
      case Recording.Stale _, Recording.AnotherOpen _ -> Optional.empty();
    };
  }

  private SessionEvent atOnce(Command command, Session session, SessionEvent request) {
    var by = new Ruling(request.id(), command.user().person(), command.reasonCode());
    return correctionFacts.correction(session, command.times(), by, null, request.receivedAt());
  }

  private static boolean isOwn(Command command, Session session) {
    return session.person().equals(command.user().person());
  }

  private boolean mayDecide(Command command, Session session) {
    return reviewers.standing(command.user(), session.details().meeting()) == Standing.REVIEWER;
  }
}
