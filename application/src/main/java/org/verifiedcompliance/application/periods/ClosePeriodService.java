package org.verifiedcompliance.application.periods;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.PeriodClosing;

/** Asks the policy how far a record may be closed, and the store whether all is settled. */
public final class ClosePeriodService implements ClosePeriod {
  private final ClosedPeriods periods;
  private final Meetings meetings;
  private final PoliciesInForce policies;
  private final InstantSource clock;

  /** Closes records of these meetings. */
  public ClosePeriodService(
      ClosedPeriods periods, Meetings meetings, PoliciesInForce policies, InstantSource clock) {
    this.periods = periods;
    this.meetings = meetings;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public Outcome close(Command command) {
    var meeting = meetings.find(command.meeting());
    if (meeting.isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    return Editors.include(command.user(), meeting.get())
        ? asEditor(command)
        : new Outcome.NotAllowed();
  }

  private Outcome asEditor(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var until = command.until().truncatedTo(ChronoUnit.MICROS);
    var latest = latest(command, now);
    if (until.isAfter(latest)) {
      return new Outcome.TooEarly(latest);
    }
    var by = command.user().person();
    var closing = new PeriodClosing(command.meeting(), until, by, now, command.note());
    return switch (periods.close(closing)) {
      case ClosedPeriods.Result.Closed _ -> new Outcome.Closed(closing);
      case ClosedPeriods.Result.ClosedBefore(var before) -> new Outcome.ClosedBefore(before);
      case ClosedPeriods.Result.NotSettled(var unsettled) -> new Outcome.NotSettled(unsettled);
    };
  }

  private Instant latest(Command command, Instant now) {
    var byPolicy = policies.of(command.meeting()).attendance().closing().recordsEnd(now);
    var atAll = now.minus(PeriodClosing.LEAST_AGE);
    return byPolicy.isBefore(atAll) ? byPolicy : atAll;
  }
}
