package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.audited.AuditWorld.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.InMemoryAuditLog;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.reviews.ListOpenReviews;
import org.verifiedcompliance.application.reviews.ListOpenReviewsService;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.application.witnesses.ListAttendance;
import org.verifiedcompliance.application.witnesses.ListAttendanceService;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.reviews.InMemoryReviews;
import org.verifiedcompliance.domain.sessions.Attendee;
import org.verifiedcompliance.domain.sessions.Attendees;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.verification.LocationFlag;

class AuditedMeetingReadsTest {
  private static final Page PAGE = new Page(10, 0);
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final AuditedReads audited = new AuditedReads(log);
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemorySessions sessions = new InMemorySessions(people, meetings);
  private final ListOpenReviews reviews =
      audited.of(new ListOpenReviewsService(new InMemoryReviews(sessions, people), meetings));
  private final ListAttendance attendance =
      audited.of(
          new ListAttendanceService(new EverybodyThere(sessions), meetings, new TestClock()));
  private final Person guest = SessionFixture.personWithConsent();
  private final CurrentUser admin = user(AuditWorld.newPerson(), Role.ADMIN);
  private final CurrentUser host = user(AuditWorld.newPerson(), Role.ORGANISER);
  private final CurrentUser stranger = user(AuditWorld.newPerson(), Role.ORGANISER);
  private final Meeting meeting =
      MeetingFixture.meetingAt(SessionFixture.PLACE).by(host.person()).build();

  @BeforeEach
  void somebodyComesWithAVaguePhone() {
    people.add(guest);
    meetings.add(meeting);
    var planned = SessionFixture.planned(guest.id(), meeting.id(), null, SessionFixture.OPENED);
    var arrival = SessionFixture.judged(planned, EventType.CHECK_IN, true, LocationFlag.REVIEW, 1);
    var _ = sessions.add(planned);
    var _ = sessions.record(planned.checkIn(arrival), arrival);
  }

  @Test
  void whatAnAdminOrHostSeesWaitingIsWrittenWithWhoWasShown() {
    assertThat(open(admin, null))
        .isInstanceOfSatisfying(
            ListOpenReviews.Outcome.Listed.class, it -> assertThat(it.reviews()).hasSize(1));

    assertThat(log.entries())
        .containsExactly(
            AuditEntry.of("review.listed", "attendance_event")
                .with("found", 1)
                .showing(List.of(guest.id())));
    assertThat(open(host, meeting.id())).isInstanceOf(ListOpenReviews.Outcome.Listed.class);
    assertThat(log.entries()).hasSize(2);
  }

  @Test
  void whatIsRefusedIsNotWritten() {
    assertThat(open(stranger, meeting.id())).isEqualTo(new ListOpenReviews.Outcome.NotAllowed());
    assertThat(open(admin, MeetingFixture.newId()))
        .isEqualTo(new ListOpenReviews.Outcome.NoSuchMeeting());

    assertThat(log.entries()).isEmpty();
  }

  @Test
  void whomAnAdminOrHostSeesAtAMeetingIsWrittenWithWhoWasShown() {
    assertThat(there(admin, meeting.id()))
        .isInstanceOfSatisfying(
            ListAttendance.Outcome.Attending.class, it -> assertThat(it.attendees()).hasSize(1));

    assertThat(log.entries())
        .containsExactly(
            AuditEntry.of("attendance.listed", "meeting", meeting.id().value())
                .with("found", 1)
                .showing(List.of(guest.id())));
    assertThat(there(host, meeting.id())).isInstanceOf(ListAttendance.Outcome.Attending.class);
    assertThat(log.entries()).hasSize(2);
  }

  @Test
  void whomNobodySawIsNotWritten() {
    assertThat(there(stranger, meeting.id())).isEqualTo(new ListAttendance.Outcome.NotAllowed());
    assertThat(there(admin, MeetingFixture.newId()))
        .isEqualTo(new ListAttendance.Outcome.NoSuchMeeting());

    assertThat(log.entries()).isEmpty();
  }

  private ListOpenReviews.Outcome open(CurrentUser user, @Nullable MeetingId of) {
    return reviews.list(new ListOpenReviews.Command(user, of, Slice.first(10)));
  }

  private ListAttendance.Outcome there(CurrentUser user, MeetingId at) {
    return attendance.list(
        new ListAttendance.Query(user, at, SessionFixture.OPENED.minusSeconds(1), PAGE));
  }

  /** Sessions of a meeting as its host sees them; all of them begin at one moment. */
  private record EverybodyThere(InMemorySessions sessions) implements Attendees {
    @Override
    public List<Attendee> list(MeetingId meeting, Instant since, int limit, int offset) {
      return sessions.listAll().stream()
          .filter(session -> meeting.equals(session.details().meeting()))
          .filter(session -> !session.details().createdAt().isBefore(since))
          .skip(offset)
          .limit(limit)
          .map(session -> new Attendee(session, "Ada", "Example", null))
          .toList();
    }
  }
}
