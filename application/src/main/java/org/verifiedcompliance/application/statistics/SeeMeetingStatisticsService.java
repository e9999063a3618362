package org.verifiedcompliance.application.statistics;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.statistics.AttendanceFigures;
import org.verifiedcompliance.domain.statistics.Days;

/** Asks who may, and then counts. */
public final class SeeMeetingStatisticsService implements SeeMeetingStatistics {
  private final Meetings meetings;
  private final AttendanceFigures figures;

  /** Counts in this store. */
  public SeeMeetingStatisticsService(Meetings meetings, AttendanceFigures figures) {
    this.meetings = meetings;
    this.figures = figures;
  }

  @Override
  public Outcome see(Command command) {
    return meetings
        .find(command.meeting())
        .map(meeting -> see(meeting, command))
        .orElseGet(Outcome.NoSuchMeeting::new);
  }

  private Outcome see(Meeting meeting, Command command) {
    if (!Editors.include(command.user(), meeting)) {
      return new Outcome.NotAllowed();
    }
    var days = command.days() == null ? Days.ALL : command.days();
    return new Outcome.Seen(meeting, figures.ofMeeting(meeting.id(), days, zone(meeting)));
  }

  private static ZoneId zone(Meeting meeting) {
    return meeting.schedule() instanceof MeetingSchedule schedule
        ? schedule.zone()
        : ZoneOffset.UTC;
  }
}
