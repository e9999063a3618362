package org.verifiedcompliance.application.calendars;

import java.util.Optional;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Shows one meeting as a calendar. */
@FunctionalInterface
public interface ShowMeetingCalendar {
  /** The text; empty without such a meeting. One without a schedule is an empty calendar. */
  Optional<String> show(MeetingId meeting);
}
