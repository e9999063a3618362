package org.verifiedcompliance.application.calendars;

import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;

/** Reads the meeting and writes it. */
public final class ShowMeetingCalendarService implements ShowMeetingCalendar {
  private final Meetings meetings;
  private final CalendarWriter writer;

  /** Takes the ports. */
  public ShowMeetingCalendarService(Meetings meetings, CalendarWriter writer) {
    this.meetings = meetings;
    this.writer = writer;
  }

  @Override
  public Optional<String> show(MeetingId meeting) {
    return meetings.find(meeting).map(this::write);
  }

  private String write(Meeting meeting) {
    return writer.write(
        meeting.name(),
        meeting.schedule() instanceof MeetingSchedule schedule
            ? List.of(CalendarEntry.of(meeting, schedule))
            : List.of());
  }
}
