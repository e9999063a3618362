package org.verifiedcompliance.application.reviews;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.sessions.Attempts;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.reviews.ReviewReasons;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Ruling;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.VerdictSummary;

/**
 * Reads the session with its facts and adds one. The version of the session decides between two at
 * once: who is overtaken reads again and finds the other's decision.
 */
public final class DecideReviewService implements DecideReview {
  private final Reviews reviews;
  private final Sessions sessions;
  private final Ledger ledger;
  private final Reviewers reviewers;
  private final ReviewReasons reasons;
  private final ClosedRecords records;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Decides on facts of these stores, for these reasons. */
  public DecideReviewService(
      Reviews reviews,
      Sessions sessions,
      Ledger ledger,
      Meetings meetings,
      ReviewReasons reasons,
      ClosedRecords records,
      IdGenerator ids,
      InstantSource clock) {
    this.reviews = reviews;
    this.sessions = sessions;
    this.ledger = ledger;
    this.reviewers = new Reviewers(meetings);
    this.reasons = reasons;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome decide(Command command) {
    return switch (reviewers.standing(command.user(), command.meeting())) {
      case REVIEWER ->
          fault(command) instanceof InvalidField fault
              ? new Outcome.Invalid(fault)
              : Attempts.untilSettled(() -> attempt(command));
      case STRANGER -> new Outcome.NotAllowed();
      case NOWHERE -> new Outcome.NoSuchMeeting();
    };
  }

  private @Nullable InvalidField fault(Command command) {
    return ReasonGiven.fault(reasons, command.reasonCode(), command.decision(), command.note());
  }

  private Optional<Outcome> attempt(Command command) {
    return reviews
        .findSession(command.about())
        .flatMap(sessions::find)
        .filter(session -> isThere(session, command))
        .map(session -> attempt(session, command))
        .orElseGet(() -> Optional.of(new Outcome.NoSuchEvent()));
  }

  private static boolean isThere(Session session, Command command) {
    return command.meeting() == null || command.meeting().equals(session.details().meeting());
  }

  private Optional<Outcome> attempt(Session session, Command command) {
    if (session.person().equals(command.user().person())) {
      return Optional.of(new Outcome.OwnAttendance());
    }
    var facts = sessions.listEvents(session.id()).stream().map(RecordedEvent::event).toList();
    var verdict = facts.stream().filter(fact -> isReviewable(fact, command.about())).findFirst();
    if (verdict.isEmpty()) {
      return Optional.of(new Outcome.NoSuchEvent());
    }
    return isDecided(facts, command.about())
        ? Optional.of(new Outcome.DecidedBefore())
        : decide(session, verdict.get(), command);
  }

  private Optional<Outcome> decide(Session session, SessionEvent verdict, Command command) {
    return records
        .over(session, verdict)
        .<Outcome>map(Outcome.PeriodClosed::new)
        .or(() -> keep(session, decision(verdict, command)));
  }

  private Optional<Outcome> keep(Session session, SessionEvent decision) {
    return switch (ledger.record(session.ruled(decision), decision)) {
      case Recording.Recorded(var sequence) ->
          Optional.of(new Outcome.Decided(new RecordedEvent(sequence, decision)));
      case Recording.Stale _, Recording.AnotherOpen _ -> Optional.empty();
    };
  }

  private static boolean isReviewable(SessionEvent fact, EventId id) {
    return fact.id().equals(id) && fact.isReviewable();
  }

  private static boolean isDecided(List<SessionEvent> facts, EventId about) {
    return facts.stream()
        .anyMatch(fact ->
            fact.type() == EventType.REVIEW
                && fact.ruling() instanceof Ruling ruling
                && ruling.about().equals(about));
  }

  private SessionEvent decision(SessionEvent fact, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new SessionEvent(
        new EventId(ids.timeOrdered()),
        fact.session(),
        fact.person(),
        EventType.REVIEW,
        true,
        now,
        null,
        now,
        fact.verdict() instanceof VerdictSummary rules ? decided(rules, command) : null,
        EventPayload.ofNotes(command.note()),
        new Ruling(fact.id(), command.user().person(), command.reasonCode()));
  }

  /** What was measured stays as it was: a person's word makes no reading better. */
  private static VerdictSummary decided(VerdictSummary rules, Command command) {
    return new VerdictSummary(
        command.decision().flag(),
        rules.confidence(),
        rules.inside(),
        List.of("REVIEWED"),
        rules.policy(),
        rules.assurance());
  }
}
