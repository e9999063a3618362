package org.verifiedcompliance.application.witnesses;

import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.sessions.Attendees;

/** Lists for those who may. */
public final class ListAttendanceService implements ListAttendance {
  private static final Duration USUALLY = Duration.ofHours(24);

  private final Attendees attendees;
  private final Meetings meetings;
  private final InstantSource clock;

  /** Reads from these stores. */
  public ListAttendanceService(Attendees attendees, Meetings meetings, InstantSource clock) {
    this.attendees = attendees;
    this.meetings = meetings;
    this.clock = clock;
  }

  @Override
  public Outcome list(Query query) {
    var meeting = meetings.find(query.meeting());
    if (meeting.isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    if (!Editors.include(query.host(), meeting.get())) {
      return new Outcome.NotAllowed();
    }
    var since = query.since() == null ? clock.instant().minus(USUALLY) : query.since();
    var page = query.page();
    return new Outcome.Attending(
        attendees.list(query.meeting(), since, page.limit(), page.offset()));
  }
}
