package org.verifiedcompliance.application.periods;

import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.Editors;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.periods.ClosedPeriods;

/** Asks who may, and then the store. */
public final class ListClosedPeriodsService implements ListClosedPeriods {
  private final ClosedPeriods periods;
  private final Meetings meetings;

  /** Reads from these stores. */
  public ListClosedPeriodsService(ClosedPeriods periods, Meetings meetings) {
    this.periods = periods;
    this.meetings = meetings;
  }

  @Override
  public Outcome list(CurrentUser user, MeetingId id, Page page) {
    var meeting = meetings.find(id);
    if (meeting.isEmpty()) {
      return new Outcome.NoSuchMeeting();
    }
    return Editors.include(user, meeting.get())
        ? new Outcome.Listed(periods.list(id, page.limit(), page.offset()))
        : new Outcome.NotAllowed();
  }
}
