package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.meetings.AttendanceDates;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.OccurrenceFinder;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Grounds;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Testimony;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.TimeWindow;
import org.verifiedcompliance.domain.verification.Venue;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.Verifier;

/** Makes a fact of a report: chooses the fence and the window, and asks for the verdict. */
public final class AttendanceJudge {
  private final Verifier verifier;
  private final PolicyBook policies;
  private final AttendanceDates dates;
  private final AttestationVerifier attestations;
  private final IdGenerator ids;

  /** Judges by these policies. */
  public AttendanceJudge(
      Verifier verifier,
      PolicyBook policies,
      Occurrences occurrences,
      AttestationVerifier attestations,
      IdGenerator ids) {
    this.verifier = verifier;
    this.policies = policies;
    this.dates = new AttendanceDates(occurrences);
    this.attestations = attestations;
    this.ids = ids;
  }

  /** Whether the phone's clock is so far ahead that nothing it says can be judged. */
  boolean isInFuture(SessionInContext context, LocationReport report, Instant now) {
    return report.clientTime() instanceof Instant said
        && policies.of(context.policies()).attendance().isInFuture(said, now);
  }

  /** Whether it happened longer ago than anything is judged. */
  boolean isTooOld(SessionInContext context, EffectiveTime when, Instant now) {
    return policies.of(context.policies()).attendance().isTooOld(when.at(), now);
  }

  /** The fact of a check-in, accepted unless the policy refuses it. */
  SessionEvent checkIn(
      SessionInContext context,
      LocationReport report,
      Witnessed witnessed,
      EffectiveTime when,
      Instant now) {
    var attendance = policies.of(context.policies()).attendance();
    var named = named(context, report);
    var date = date(context.schedule(), named, attendance, when.at());
    var window = date == null ? null : attendance.checkInWindow(date);
    var belongs = date != null && OccurrenceFinder.reaches(date, when.at());
    var event = fact(EventType.CHECK_IN, context, report, witnessed, when, now, window);
    var told = event.testimony().when();
    return event.testifying(new Testimony(belongs ? date : null, List.of()).at(told));
  }

  /** The fact of a check-out, accepted unless the policy refuses it. */
  SessionEvent checkOut(
      SessionInContext context,
      EventMark arrival,
      LocationReport report,
      Witnessed witnessed,
      EffectiveTime when,
      Instant now) {
    var arrived = arrival.time();
    var attendance = policies.of(context.policies()).attendance();
    var date = dateOfStay(context, attendance, arrived);
    return fact(
        EventType.CHECK_OUT,
        context,
        report,
        witnessed,
        when,
        now,
        date == null ? null : attendance.checkOutWindow(date, arrived));
  }

  /** What the check-in chose, as the schedule was then, if it belonged to a date. */
  private @Nullable Occurrence dateOfStay(
      SessionInContext context, AttendancePolicy attendance, Instant arrived) {
    var chosen = context.session().tally().date();
    return chosen == null
        ? date(context.schedule(), context.session().details().occurrence(), attendance, arrived)
        : chosen;
  }

  /** The original start of the named date; the check-in's word counts before the plan's. */
  private static @Nullable Instant named(SessionInContext context, LocationReport report) {
    return report.occurrence() == null
        ? context.session().details().occurrence()
        : report.occurrence();
  }

  private @Nullable Occurrence date(
      @Nullable MeetingSchedule schedule,
      @Nullable Instant named,
      AttendancePolicy attendance,
      Instant instant) {
    return schedule == null ? null : dates.attended(schedule, named, instant, attendance.window());
  }

  /** Whether the check-in names a date that the meeting does not have. */
  boolean namesNoDate(SessionInContext context, LocationReport report) {
    return report.occurrence() instanceof Instant start
        && (context.schedule() == null || dates.original(context.schedule(), start).isEmpty());
  }

  /** Several dates that a check-in without a named one fits equally well, else none. */
  List<Occurrence> rivals(SessionInContext context, LocationReport report, Instant at) {
    var schedule = context.schedule();
    return schedule == null || named(context, report) != null
        ? List.of()
        : dates.rivals(schedule, at, policies.of(context.policies()).attendance().window());
  }

  private SessionEvent fact(
      EventType type,
      SessionInContext context,
      LocationReport report,
      Witnessed witnessed,
      EffectiveTime when,
      Instant now,
      @Nullable TimeWindow window) {
    var verification = policies.of(context.policies()).verification();
    var device = attested(report, context.session().id()).anchored(when.isAnchored());
    var claim =
        new LocationClaim(
            report.fixes(),
            when.at(),
            now,
            report.clientTime(),
            window,
            device,
            witnessed.corroborations(),
            when.bounds());
    var verdict =
        verifier
            .judge(claim, venue(context), context.known().history(device), verification)
            .remarking(witnessed.remarks());
    return new SessionEvent(
            new EventId(ids.timeOrdered()),
            context.session().id(),
            context.session().person(),
            type,
            !verification.enforcement().refuses(verdict),
            when.at(),
            report.clientTime(),
            now,
            VerdictSummary.of(verdict),
            payload(context, report, claim, verdict))
        .testifying(Testimony.NONE.at(claim.bounds() == null ? null : when));
  }

  private DeviceStatement attested(LocationReport report, SessionId session) {
    var operation = new AttestationVerifier.Operation(session, report.clientTime());
    return report.device().attested(attestations.verify(report.attestation(), operation));
  }

  /** A free destination is often where the phone stood: no published point. */
  static Venue venue(SessionInContext context) {
    var details = context.session().details();
    var destination = details.destination();
    return new Venue(
        context.fence(),
        destination.name(),
        details.meeting() == null ? null : destination.place(),
        null);
  }

  static EventPayload payload(
      SessionInContext context, LocationReport report, LocationClaim claim, Verdict verdict) {
    return new EventPayload(
        report.fixes(),
        verdict.deciding(),
        verdict.distance(),
        verdict.reasons(),
        context.fence(),
        claim.window(),
        report.code(),
        report.notes(),
        grounds(context, claim));
  }

  private static Grounds grounds(SessionInContext context, LocationClaim claim) {
    var known = context.known();
    return new Grounds(
        venue(context),
        claim.device(),
        claim.corroborations(),
        known.history(claim.device()),
        known.trailEvents());
  }
}
