package org.verifiedcompliance.application.witnesses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.application.witnesses.ListAttendance.Outcome;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.Attendee;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class ListAttendanceTest {
  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId hana = world.newPerson();
  private final Meeting meeting = world.newMeeting(hana);
  private PlannedSession yesterday;
  private PlannedSession today;

  @BeforeEach
  void oneCameYesterdayAndOneToday() {
    yesterday = session();
    world.clock.advance(Duration.ofHours(24).plusMillis(1));
    today = session();
  }

  @Test
  void theHostSeesWhoCameWithinADay() {
    assertThat(ids(list(hana, meeting.id(), null))).containsExactly(today);
  }

  @Test
  void theHostMayLookFurtherBack() {
    assertThat(ids(list(hana, meeting.id(), yesterday.details().createdAt())))
        .containsExactly(yesterday, today);
  }

  @Test
  void anAdminSeesTheSameAsTheHost() {
    assertThat(list(world.newPerson(), meeting.id(), null, Role.ADMIN))
        .isEqualTo(list(hana, meeting.id(), null));
  }

  @Test
  void nobodyElseLearnsWhoCame() {
    assertThat(list(today.person(), meeting.id(), null)).isEqualTo(new Outcome.NotAllowed());
    assertThat(list(hana, MeetingFixture.newId(), null)).isEqualTo(new Outcome.NoSuchMeeting());
  }

  private static List<Object> ids(Outcome outcome) {
    return ((Outcome.Attending) outcome)
        .attendees().stream().<Object>map(Attendee::session).toList();
  }

  private Outcome list(PersonId person, MeetingId at, @Nullable Instant since, Role... roles) {
    var user = new CurrentUser(person, new UUID(1, 1), Set.of(roles));
    return new ListAttendanceService(this::attending, world.meetings, world.clock)
        .list(new ListAttendance.Query(user, at, since, new Page(50, 0)));
  }

  /** Who is at the meeting by the sessions of this world. */
  private List<Attendee> attending(MeetingId at, Instant since, int limit, int offset) {
    return List.of(yesterday, today).stream()
        .filter(session -> at.equals(session.details().meeting()))
        .filter(session -> !session.details().createdAt().isBefore(since))
        .skip(offset)
        .limit(limit)
        .map(session -> new Attendee(session, "Ada", "Example", null))
        .toList();
  }

  private PlannedSession session() {
    var now = world.clock.instant();
    var planned = SessionFixture.planned(world.newPerson(), meeting.id(), null, now);
    world.sessions.add(planned);
    return planned;
  }
}
