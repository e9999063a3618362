package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.domain.meetings.AttendanceDates;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.SessionInContext;

/** Tells when a planned session expires. */
public final class Expiry {
  private final AttendanceDates dates;

  /** Expands schedules by these rules. */
  public Expiry(Occurrences occurrences) {
    this.dates = new AttendanceDates(occurrences);
  }

  /** When a session on record expires, by the schedule and the policy of the moment. */
  Instant of(SessionInContext context, PoliciesInForce policies) {
    var attendance = policies.of(context.policies()).attendance();
    var details = context.session().details();
    return of(context.schedule(), details.occurrence(), details.createdAt(), attendance);
  }

  /** The original start of a date that takes place; empty without such a date. */
  Optional<Instant> original(@Nullable MeetingSchedule schedule, Instant start) {
    return Optional.ofNullable(schedule).flatMap(it -> dates.original(it, start));
  }

  /** When a session expires that was opened then: after the date that it is for. */
  Instant of(
      @Nullable MeetingSchedule schedule,
      @Nullable Instant named,
      Instant opened,
      AttendancePolicy policy) {
    var date = dates.planned(schedule, named, opened, policy.window());
    return policy.expiresAt(opened, date.orElse(null));
  }
}
