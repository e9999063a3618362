package org.verifiedcompliance.application.meetings;

import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
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
  public Part<Own> list(PersonId person, Slice slice) {
    return meetings
        .listCreatedBy(person, slice)
        .map(own -> new Own(views.of(own.meeting()), own.sessionCount(), own.totalAttendees()));
  }
}
