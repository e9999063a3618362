package org.verifiedcompliance.application.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Shows meetings as of now. */
public final class MeetingViews {
  /** A date further away than this is not looked for; 29 February comes within it. */
  private static final Duration HORIZON = Duration.ofDays(9 * 366);

  private final Occurrences occurrences;
  private final InstantSource clock;

  /** Expands schedules and reads the clock. */
  public MeetingViews(Occurrences occurrences, InstantSource clock) {
    this.occurrences = occurrences;
    this.clock = clock;
  }

  /** The meeting as it is shown now. */
  public MeetingView of(Meeting meeting) {
    var schedule = meeting.schedule();
    return new MeetingView(meeting, schedule == null ? null : next(schedule, clock.instant()));
  }

  private @Nullable Instant next(MeetingSchedule schedule, Instant now) {
    if (schedule.recurrence() == null && schedule.changes().isEmpty()) {
      return schedule.start().isBefore(now) ? null : schedule.start();
    }
    return occurrences.starting(schedule, now, now.plus(HORIZON), 1).stream()
        .map(Occurrence::start)
        .findFirst()
        .orElse(null);
  }
}
