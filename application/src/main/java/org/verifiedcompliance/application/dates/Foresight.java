package org.verifiedcompliance.application.dates;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Expands schedules some weeks ahead. */
public final class Foresight {
  /** As far ahead as people may ask. */
  public static final Duration LONGEST = Duration.ofDays(30);

  /** Less than this ahead is too little: time to expand once more. */
  static final Duration TOO_LITTLE = LONGEST.plusDays(8);

  private static final Duration AHEAD = LONGEST.plusDays(15);
  private static final Duration HORIZON = Duration.ofDays(9 * 366);
  private static final int MAX_DATES = 200;

  private final Occurrences occurrences;
  private final InstantSource clock;

  /** Expands by these rules. */
  public Foresight(Occurrences occurrences, InstantSource clock) {
    this.occurrences = occurrences;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What is to be kept of a meeting: what begins from now on, and what may still go on. */
  UpcomingDates.Known of(Meeting meeting) {
    var schedule = meeting.schedule();
    if (schedule == null || !meeting.isActive()) {
      return new UpcomingDates.Known(meeting.id(), List.of(), null, ZoneOffset.UTC);
    }
    var now = now();
    var from = now.minus(UpcomingDates.KEPT);
    var dates = occurrences.starting(schedule, from, now.plus(AHEAD), MAX_DATES);
    return new UpcomingDates.Known(
        meeting.id(), dates, next(schedule, now.plus(AHEAD)), schedule.zone());
  }

  private @Nullable Instant next(MeetingSchedule schedule, Instant from) {
    return occurrences.starting(schedule, from, from.plus(HORIZON), 1).stream()
        .map(Occurrence::start)
        .findFirst()
        .orElse(null);
  }
}
