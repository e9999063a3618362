package org.verifiedcompliance.application.calendars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

/**
 * One thing in a calendar.
 *
 * @param uid names it for good
 * @param changedAt when it was changed last
 * @param sequence counts its changes, from 0
 * @param isCancelled whether it takes place no more
 */
public record CalendarEntry(
    String uid,
    String title,
    @Nullable String description,
    @Nullable String location,
    Coordinate place,
    MeetingSchedule schedule,
    Instant changedAt,
    long sequence,
    boolean isCancelled) {
  private static final String DOMAIN = "@verifiedcompliance.org";

  static String uid(String kind, Object id) {
    return kind + "-" + id + DOMAIN;
  }

  /** A meeting with all its dates. */
  static CalendarEntry of(Meeting meeting, MeetingSchedule schedule) {
    return new CalendarEntry(
        uid("meeting", meeting.id().value()),
        meeting.name(),
        meeting.description(),
        meeting.address(),
        meeting.place(),
        schedule,
        meeting.updatedAt(),
        meeting.version() - 1,
        !meeting.isActive());
  }
}
