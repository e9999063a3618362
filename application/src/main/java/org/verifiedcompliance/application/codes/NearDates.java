package org.verifiedcompliance.application.codes;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.AttendanceWindow;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.OccurrenceFinder;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** For which date of a meeting a code is shown. */
final class NearDates {
  private final Occurrences occurrences;

  NearDates(Occurrences occurrences) {
    this.occurrences = occurrences;
  }

  /**
   * The date that goes on, or whose window is open.
   *
   * @param date null for a meeting without a schedule, where codes are shown at any time
   */
  record Near(@Nullable Occurrence date) {}

  Optional<Near> at(@Nullable MeetingSchedule schedule, AttendanceWindow window, Instant now) {
    if (schedule == null) {
      return Optional.of(new Near(null));
    }
    return new OccurrenceFinder(occurrences, window)
        .at(schedule, now)
        .filter(date -> window.holds(date, now))
        .map(Near::new);
  }
}
