package org.verifiedcompliance.http.meetings;

import org.verifiedcompliance.application.meetings.MeetingView;

/** Meetings as the routes of meetings show them, for other routes. */
public final class MeetingShapes {
  private MeetingShapes() {}

  /** As {@code GET /meetings/{id}} answers. */
  public static Object of(MeetingView view) {
    return MeetingJson.from(view);
  }
}
