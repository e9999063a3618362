package org.verifiedcompliance.application.meetings;

import java.util.List;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.PersonId;

/** Reads them with their counts in one query. */
public final class ListOwnMeetingsService implements ListOwnMeetings {
  private final Meetings meetings;
  private final MeetingViews views;

  /** Takes the ports. */
  public ListOwnMeetingsService(Meetings meetings, MeetingViews views) {
    this.meetings = meetings;
    this.views = views;
  }

  @Override
  public List<Own> list(PersonId person, Page page) {
    return meetings.listCreatedBy(person, page.limit(), page.offset()).stream()
        .map(own -> new Own(views.of(own.meeting()), own.sessionCount(), own.totalAttendees()))
        .toList();
  }
}
