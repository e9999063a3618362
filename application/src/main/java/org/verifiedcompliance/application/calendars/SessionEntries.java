package org.verifiedcompliance.application.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.AttendanceDates;
import org.verifiedcompliance.domain.meetings.AttendanceWindow;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;

/** Sessions as they stand in a calendar. */
public final class SessionEntries {
  private final AttendanceDates dates;

  /** Takes what knows for which date a session is. */
  public SessionEntries(AttendanceDates dates) {
    this.dates = dates;
  }

  /** The entry, unless the session has no time. */
  Optional<CalendarEntry> of(Session session, @Nullable Meeting meeting) {
    var schedule = meeting == null ? null : meeting.schedule();
    return time(session, schedule).map(time -> entry(session, meeting, time));
  }

  private Optional<Occurrence> time(Session session, @Nullable MeetingSchedule schedule) {
    if (session.arrival() instanceof EventMark came) {
      var end = Objects.requireNonNullElse(session.closedAt(), usualEnd(session, came.time()));
      return Optional.of(new Occurrence(came.time(), later(end, came.time().plusSeconds(60))));
    }
    var details = session.details();
    return session instanceof PlannedSession
        ? dates.planned(
            schedule, details.occurrence(), details.createdAt(), AttendanceWindow.standard())
        : Optional.empty();
  }

  private static Instant usualEnd(Session session, Instant came) {
    var date = session.tally().date();
    return date == null ? came.plus(Duration.ofHours(1)) : date.end();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static CalendarEntry entry(Session session, @Nullable Meeting meeting, Occurrence time) {
    var details = session.details();
    var schedule = meeting == null ? null : meeting.schedule();
    var zone = schedule == null ? ZoneOffset.UTC : schedule.zone();
    var length = Duration.between(time.start(), time.end());
    return new CalendarEntry(
        CalendarEntry.uid("session", session.id().value()),
        details.destination().name(),
        "Attendance: " + session.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        details.destination().address(),
        details.destination().place(),
        new MeetingSchedule(time.start(), length, zone, null),
        changedAt(session, meeting),
        details.version() - 1 + (meeting == null ? 0 : meeting.version() - 1),
        false);
  }

  /** The later of the two, since a date that moves takes its sessions along. */
  private static Instant changedAt(Session session, @Nullable Meeting meeting) {
    var changed = changedAt(session);
    return meeting == null ? changed : later(changed, meeting.updatedAt());
  }

  /** The latest time that is known of it: the same as long as nothing happens. */
  private static Instant changedAt(Session session) {
    if (session.closedAt() instanceof Instant closed) {
      return closed;
    }
    return session.arrival() instanceof EventMark came
        ? came.time()
        : session.details().createdAt();
  }
}
