package org.verifiedcompliance.application.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.domain.meetings.AttendanceDates;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class SessionEntriesTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T18:00:00Z");

  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId person = world.newPerson();
  private final Meeting meeting = world.newMeeting(null);
  private final SessionEntries entries =
      new SessionEntries(new AttendanceDates(new WeeklyOccurrences()));

  private PlannedSession planned(@Nullable Meeting at) {
    var id = at == null ? null : at.id();
    var session = SessionFixture.planned(person, id, null, world.clock.instant());
    world.sessions.add(session);
    return session;
  }

  private CalendarEntry entry(Session session, @Nullable Meeting at) {
    return entries.of(session, at).orElseThrow();
  }

  private Session arrived(PlannedSession session) {
    world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
    return world.sessions.find(session.id()).orElseThrow();
  }

  @Test
  void aPlannedSessionStandsAtTheDateInTheZoneOfTheMeeting() {
    var session = planned(meeting);

    var entry = entry(session, meeting);

    assertThat(entry.schedule())
        .isEqualTo(
            new MeetingSchedule(MONDAY, Duration.ofHours(1), ZoneId.of("Europe/Berlin"), null));
    assertThat(entry.uid())
        .isEqualTo("session-" + session.id().value() + "@verifiedcompliance.org");
    assertThat(entry.title()).isEqualTo("Town hall");
    assertThat(entry.location()).isEqualTo("1 Main Street");
    assertThat(entry.changedAt()).isEqualTo(session.details().createdAt());
    assertThat(entry.sequence()).isZero();
    assertThat(entry.isCancelled()).isFalse();
  }

  @Test
  void aDateThatMovesIsAChangeOfItsSessions() {
    var session = planned(meeting);
    var before = entry(session, meeting);
    world.clock.advance(Duration.ofMinutes(5));
    var changes = meeting.schedule().changes();
    var later = new Occurrence(MONDAY.plusSeconds(600), MONDAY.plusSeconds(4_200));
    var moved =
        meeting.rescheduled(
            meeting.schedule().with(changes.with(new DateChange.Moved(MONDAY, later, null))),
            world.clock.instant());

    var after = entry(session, moved);

    assertThat(after.schedule().start()).isEqualTo(later.start());
    assertThat(after.sequence()).isGreaterThan(before.sequence());
    assertThat(after.changedAt()).isEqualTo(world.clock.instant());
  }

  @Test
  void whatHasNoTimeIsNotInACalendar() {
    var closed = planned(null);
    var expired = closed.expire(SessionFixture.unjudged(closed, EventType.EXPIRE, 600));
    var cancelled = new DateChange.Cancelled(MONDAY, null);
    var once = new MeetingSchedule(MONDAY, Duration.ofHours(1), ZoneOffset.UTC, null);
    var off = meeting.with(once.with(once.changes().with(cancelled)));

    assertThat(entries.of(planned(null), null)).isEmpty();
    assertThat(entries.of(planned(meeting), null)).isEmpty();
    assertThat(entries.of(expired, null)).isEmpty();
    assertThat(entries.of(expired, meeting)).isEmpty();
    assertThat(entries.of(planned(off), off)).isEmpty();
  }

  @Test
  void aStayThatGoesOnIsSupposedToLastAnHour() {
    var came = world.clock.instant();
    var there = arrived(planned(null));

    var entry = entry(there, null);

    assertThat(entry.schedule())
        .isEqualTo(new MeetingSchedule(came, Duration.ofHours(1), ZoneOffset.UTC, null));
    assertThat(entry.description()).isEqualTo("Attendance: checked in");
    assertThat(entry.changedAt()).isEqualTo(came);
    assertThat(entry.sequence()).isOne();
  }

  @Test
  void aStayAtAMeetingIsSupposedToLastAsLongAsItsDate() {
    world.clock.set(MONDAY.plus(Duration.ofMinutes(20)));
    var there = arrived(planned(meeting));

    assertThat(entry(there, meeting).schedule().length()).isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void aStayThatIsOverLastsAsLongAsItDidAndAMinuteAtTheLeast() {
    var session = SessionFixture.planned(person);
    var there = session.checkIn(SessionFixture.checkIn(session, 30));
    var gone = there.checkOut(SessionFixture.checkOut(there, 75));
    var atOnce = there.checkOut(SessionFixture.checkOut(there, 30));

    assertThat(entry(gone, null).schedule().length()).isEqualTo(Duration.ofMinutes(45));
    assertThat(entry(gone, null).changedAt())
        .isEqualTo(SessionFixture.OPENED.plus(Duration.ofMinutes(75)));
    assertThat(entry(atOnce, null).schedule().length()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aMeetingThatEndedIsCancelledForThoseWhoHaveIt() {
    var before = MeetingFixture.meetingAt(1, 1).build();
    var after = before.deactivated(MONDAY);

    var entry = CalendarEntry.of(after, MeetingFixture.weekly());

    assertThat(CalendarEntry.of(before, MeetingFixture.weekly()).isCancelled()).isFalse();
    assertThat(entry.isCancelled()).isTrue();
    assertThat(entry.sequence()).isOne();
    assertThat(entry.changedAt()).isEqualTo(MONDAY);
    assertThat(entry.uid()).isEqualTo("meeting-" + before.id().value() + "@verifiedcompliance.org");
  }
}
