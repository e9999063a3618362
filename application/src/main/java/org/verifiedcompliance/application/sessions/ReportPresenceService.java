package org.verifiedcompliance.application.sessions;

import static org.verifiedcompliance.domain.verification.PolicySetting.CLOCK_FINE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.periods.ClosedRecords;
import org.verifiedcompliance.application.policies.JudgingPolicy;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.HistoryQuery;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.Settlement;
import org.verifiedcompliance.domain.sessions.Traces;
import org.verifiedcompliance.domain.verification.TimeWindow;

/**
 * Keeps the readings of a stay by three reads and one write. A check-out at the same moment changes
 * the session's version: one of the two reads again, so that every reading counts for what it is.
 */
public final class ReportPresenceService implements ReportPresence {
  private final Sessions sessions;
  private final PoliciesInForce policies;
  private final LateFacts lateFacts;
  private final PresenceJudge judge;
  private final ClosedRecords records;
  private final InstantSource clock;

  /** Keeps readings of sessions of this store. */
  public ReportPresenceService(
      Sessions sessions,
      PoliciesInForce policies,
      LateFacts lateFacts,
      PresenceJudge judge,
      ClosedRecords records,
      InstantSource clock) {
    this.sessions = sessions;
    this.policies = policies;
    this.lateFacts = lateFacts;
    this.judge = judge;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Outcome report(Command command) {
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
    if (!found.get().consentGranted()) {
      return Optional.of(new Outcome.ConsentMissing());
    }
    var session = found.get().session();
    var facts = sessions.listEvents(session.id()).stream().map(RecordedEvent::event).toList();
    var policy =
        policies.ofStay(session, facts).orElseGet(() -> policies.of(found.get().policies()));
    var stay = Settlement.stayTime(session, facts, policy.attendance());
    return stay == null
        ? Optional.of(new Outcome.NotCheckedIn())
        : keep(command, new Stay(session, facts, stay, policy));
  }

  private Optional<Outcome> keep(Command command, Stay stay) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var samples = stay.fresh(command.report(), now);
    if (samples.isEmpty()) {
      var covered = Settlement.covered(stay.session, stay.facts, stay.attendance());
      return Optional.of(new Outcome.Kept(0, covered));
    }
    var late = stay.late(samples, now);
    return late.isEmpty() || late.fixes().size() == samples.fixes().size()
        ? keep(command.report(), samples, now, stay)
        : keep(command.report(), late, now, stay).map(first -> and(first, report(command)));
  }

  /** What must be looked at is a fact of its own; the rest of the report is new after that. */
  private static Outcome and(Outcome first, Outcome second) {
    return first instanceof Outcome.Kept before && second instanceof Outcome.Kept after
        ? new Outcome.Kept(before.accepted() + after.accepted(), after.covered())
        : second;
  }

  private Optional<Outcome> keep(LocationReport report, Samples samples, Instant now, Stay stay) {
    var traces = Traces.of(samples.fixes(), report.device());
    var query = new HistoryQuery(stay.session.id(), samples.at(samples.last()), traces, true);
    return sessions
        .findInContext(query)
        .filter(context -> context.session().equals(stay.session))
        .flatMap(context -> keep(context, judge.judge(context, report, samples, now), stay));
  }

  private Optional<Outcome> keep(SessionInContext context, SessionEvent event, Stay stay) {
    return records
        .turnAway(stay.session, event)
        .<Outcome>map(Outcome.PeriodClosed::new)
        .or(() -> record(context, event, stay));
  }

  private Optional<Outcome> record(SessionInContext context, SessionEvent event, Stay stay) {
    var changed = observed(stay.session, event);
    var facts = LateFacts.with(stay.facts, event);
    return switch (lateFacts.record(changed, event, stay.facts, context)) {
      case Recording.Recorded _ -> {
        var settled = Settlement.settle(changed, facts, stay.attendance());
        var covered = Settlement.covered(settled, facts, stay.attendance());
        yield Optional.of(new Outcome.Kept(event.testimony().sightings().size(), covered));
      }
      case Recording.Stale _, Recording.AnotherOpen _ -> Optional.empty();
    };
  }

  private static Session observed(Session session, SessionEvent event) {
    return switch (session) {
      case CheckedInSession open -> open.observe(event);
      case ClosedSession closed -> closed.observe(event);
      case PlannedSession planned ->
          throw new IllegalStateException("nobody has come to " + planned.id());
    };
  }

  /**
   * A stay as it stands.
   *
   * @param time in which readings belong to it
   */
  private record Stay(
      Session session, List<SessionEvent> facts, TimeWindow time, JudgingPolicy policy) {

    /** What is new in the report, belongs to the stay and can still be believed. */
    Samples fresh(LocationReport report, Instant now) {
      var fine = Duration.ofMillis(Math.round(policy.verification().get(CLOCK_FINE) * 1000));
      var oldest = now.minus(attendance().closing().oldest());
      var newest = now.plus(attendance().clientAhead());
      return Samples.of(report, now, fine)
          .upTo(newest)
          .between(oldest, now)
          .between(time.opens(), time.closes())
          .notIn(facts);
    }

    /** Those that count only when somebody has looked at them. */
    Samples late(Samples samples, Instant now) {
      return samples.before(now.minus(attendance().closing().grace()));
    }

    AttendancePolicy attendance() {
      return policy.attendance();
    }
  }
}
