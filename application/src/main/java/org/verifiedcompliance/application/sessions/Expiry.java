package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.Occurrences;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.SessionInContext;

/** Tells when a planned session expires. */
public final class Expiry {
  /** Who plans for a date further away has no date yet. */
  private static final Duration AHEAD = Duration.ofDays(400);

  private final Occurrences occurrences;

  /** Expands schedules by these rules. */
  public Expiry(Occurrences occurrences) {
    this.occurrences = occurrences;
  }

  /** When a session on record expires, by the schedule and the policy of the moment. */
  Instant of(SessionInContext context, PoliciesInForce policies) {
    var attendance = policies.of(context.policies()).attendance();
    return of(context.schedule(), context.session().details().createdAt(), attendance);
  }

  /** When a session expires that was opened then: after the first date that it can be for. */
  Instant of(@Nullable MeetingSchedule schedule, Instant opened, AttendancePolicy policy) {
    return policy.expiresAt(opened, schedule == null ? null : date(schedule, opened, policy));
  }

  private @Nullable Occurrence date(
      MeetingSchedule schedule, Instant opened, AttendancePolicy policy) {
    var from = opened.minus(policy.window().closesAfter());
    return occurrences.between(schedule, from, opened.plus(AHEAD), 1).stream()
        .findFirst()
        .orElse(null);
  }
}
