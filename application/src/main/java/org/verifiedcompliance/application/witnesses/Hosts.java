package org.verifiedcompliance.application.witnesses;

import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.Session;

/** Who receives the people at a session: the meeting's creator, and every admin. */
final class Hosts {
  private final Meetings meetings;

  Hosts(Meetings meetings) {
    this.meetings = meetings;
  }

  boolean include(CurrentUser user, Session session) {
    return user.is(Role.ADMIN)
        || session.details().meeting() instanceof MeetingId id
            && meetings
                .find(id)
                .filter(meeting -> user.person().equals(meeting.createdBy()))
                .isPresent();
  }
}
