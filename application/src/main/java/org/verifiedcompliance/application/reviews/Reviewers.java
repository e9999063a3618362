package org.verifiedcompliance.application.reviews;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.Role;

/** Who may look at verdicts and decide. */
final class Reviewers {
  /** What somebody is at a meeting, or at all of them. */
  enum Standing {
    REVIEWER,
    STRANGER,
    NOWHERE
  }

  private final Meetings meetings;

  Reviewers(Meetings meetings) {
    this.meetings = meetings;
  }

  /** Admins everywhere, publishers at their own meetings. */
  Standing standing(CurrentUser user, @Nullable MeetingId meeting) {
    if (meeting == null) {
      return user.is(Role.ADMIN) ? Standing.REVIEWER : Standing.STRANGER;
    }
    return meetings
        .find(meeting)
        .map(found -> Editors.include(user, found) ? Standing.REVIEWER : Standing.STRANGER)
        .orElse(Standing.NOWHERE);
  }
}
