package org.verifiedcompliance.application.statistics;

import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;
import org.verifiedcompliance.domain.statistics.AttendanceFigures;
import org.verifiedcompliance.domain.statistics.Days;

/** Asks who may, and then counts. */
public final class SeeMeetingStatisticsService implements SeeMeetingStatistics {
  private final Meetings meetings;
  private final AttendanceFigures figures;
  private final VenueTimeZones timeZones;

  /** Counts in this store, by the clocks of these places. */
  public SeeMeetingStatisticsService(
      Meetings meetings, AttendanceFigures figures, VenueTimeZones timeZones) {
    this.meetings = meetings;
    this.figures = figures;
    this.timeZones = timeZones;
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
    var zone = timeZones.zoneOf(meeting);
    return new Outcome.Seen(meeting, figures.ofMeeting(meeting.id(), days, zone));
  }
}
