package org.verifiedcompliance.domain.finding;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Tells which meetings a filter lets through, by the dates to which their schedules expand. */
public record FilteredOccurrences(Occurrences occurrences) {
  /** A day or time counts when the meeting has it within this time: a month of weeks and more. */
  public static final Duration HORIZON = Duration.ofDays(35);

  private static final int CANDIDATES = 200;

  /** Whether the meeting is of the kind, and has or will soon have a date that is asked for. */
  public boolean wants(MeetingFilter filter, Meeting meeting, Instant instant) {
    var schedule = meeting.schedule();
    return filter.wantsKind(meeting)
        && (!filter.asksWhen() || (schedule != null && has(filter, schedule, instant)));
  }

  private boolean has(MeetingFilter filter, MeetingSchedule schedule, Instant instant) {
    var until = instant.plus(filter.now() ? Duration.ofNanos(1) : HORIZON);
    return occurrences.between(schedule, instant, until, CANDIDATES).stream()
        .anyMatch(occurrence -> filter.wants(occurrence, schedule.zone(), instant));
  }
}
