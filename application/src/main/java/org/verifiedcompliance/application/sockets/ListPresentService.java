package org.verifiedcompliance.application.sockets;

import java.time.InstantSource;
import java.util.ArrayList;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.sessions.Attendee;
import org.verifiedcompliance.domain.sessions.Attendees;
import org.verifiedcompliance.domain.sessions.CheckedInSession;

/** Looks who is checked in. */
public final class ListPresentService implements ListPresent {
  private static final int MOST = 5 * Page.MAX_LIMIT;

  private final Attendees attendees;
  private final Meetings meetings;
  private final InstantSource clock;

  /** Reads from these stores. */
  public ListPresentService(Attendees attendees, Meetings meetings, InstantSource clock) {
    this.attendees = attendees;
    this.meetings = meetings;
    this.clock = clock;
  }

  @Override
  public Outcome list(Query query) {
    var meeting = meetings.find(query.meeting());
    if (meeting.filter(found -> Editors.include(query.host(), found)).isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    query.allowed().run();
    return present(query.meeting());
  }

  private Outcome present(MeetingId meeting) {
    var now = clock.instant();
    var people = new ArrayList<Attendee>();
    for (int offset = 0; offset < MOST; offset += Page.MAX_LIMIT) {
      var page = attendees.list(meeting, now, Page.MAX_LIMIT, offset);
      page.stream().filter(each -> each.session() instanceof CheckedInSession).forEach(people::add);
      if (page.size() < Page.MAX_LIMIT) {
        return new Outcome.Present(people, true);
      }
    }
    return new Outcome.Present(people, false);
  }
}
