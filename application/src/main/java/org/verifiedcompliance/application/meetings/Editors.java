package org.verifiedcompliance.application.meetings;

import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.Role;

/** Who may change a meeting. */
public final class Editors {
  private Editors() {}

  /** Its creator and every admin. */
  public static boolean include(CurrentUser user, Meeting meeting) {
    return user.is(Role.ADMIN) || user.person().equals(meeting.createdBy());
  }
}
