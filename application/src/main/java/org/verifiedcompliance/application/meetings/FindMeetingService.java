package org.verifiedcompliance.application.meetings;

import java.util.Optional;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;

/** Reads one row. */
public final class FindMeetingService implements FindMeeting {
  private final Meetings meetings;
  private final MeetingViews views;

  /** Takes the ports. */
  public FindMeetingService(Meetings meetings, MeetingViews views) {
    this.meetings = meetings;
    this.views = views;
  }

  @Override
  public Optional<MeetingView> find(MeetingId id) {
    return meetings.find(id).map(views::of);
  }
}
