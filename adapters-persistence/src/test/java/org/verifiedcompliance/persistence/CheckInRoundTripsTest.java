package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.domain.verification.Attestation.ABSENT;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.sessions.LocationReport;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.sessions.ReportPresence;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.ReportFixture;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionFold;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.sessions.JdbiSessions;

class CheckInRoundTripsTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final CountingDataSource counting = new CountingDataSource(database.dataSource());
  private final Jdbi jdbi = Jdbis.on(counting);
  private final JdbiPeople people = new JdbiPeople(jdbi);
  private final JdbiMeetings meetings = new JdbiMeetings(jdbi);
  private final Sessions sessions = new JdbiSessions(jdbi, byte[]::new);
  private final AttendanceWorld world =
      new AttendanceWorld(people, meetings, sessions, new JdbiUnitOfWork(jdbi))
          .agreeing(OwnConsent.in(jdbi));
  private final PersonId person = world.newPerson();

  @Test
  void openingASessionTakesOneAndForAMeetingTwo() {
    var meeting = world.newMeeting(null).id();
    var hall = new OpenSession.Target.AtPlace("Hall", null, AttendanceWorld.PLACE);

    assertThat(counting.during(() -> open(hall))).isEqualTo(1);
    assertThat(counting.during(() -> open(new OpenSession.Target.AtMeeting(meeting)))).isEqualTo(2);
  }

  @Test
  void comingTakesTwoAndLeavingThree() {
    var meeting = MeetingFixture.meetingAt(AttendanceWorld.PLACE).build();
    meetings.add(meeting);
    var planned = SessionFixture.planned(person, meeting.id(), null, world.clock.instant());
    sessions.add(planned);

    assertThat(counting.during(() -> refused(planned))).isEqualTo(2);
    assertThat(counting.during(() -> checkIn(planned, false))).isEqualTo(2);
    assertThat(counting.during(() -> checkOut(planned))).isEqualTo(3);

    assertThat(stored(planned).status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(folded(planned)).isEqualTo(stored(planned));
  }

  @Test
  void tellingOfPresenceTakesFour() {
    var planned = world.newSession(person);
    checkIn(planned, false);
    world.clock.advance(Duration.ofMinutes(5));
    var command = new ReportPresence.Command(person, planned.id(), world.here());

    assertThat(counting.during(() -> world.reportPresence().report(command))).isEqualTo(4);
    assertThat(folded(planned)).isEqualTo(stored(planned));
  }

  @Test
  void whatIsKnownBeforeComesAndGoesWithoutAnother() {
    var now = world.clock.instant();
    var device = new DeviceStatement("phone", Duration.ofHours(1), false, ABSENT, false);
    var walk = ReportFixture.walk(7, now.minusSeconds(12));
    var report = new LocationReport(walk, now, null, null, device, null);
    for (var who : List.of(person, world.newPerson())) {
      var planned = world.newSession(who);
      var command = new CheckIn.Command(who, planned.id(), report, false);

      assertThat(counting.during(() -> world.checkIn().checkIn(command))).isEqualTo(2);
    }
  }

  @Test
  void endingTakesTwo() {
    var planned = world.newSession(person);
    var end = new EndSession.Command(person, planned.id(), null);

    assertThat(counting.during(() -> world.endSession().end(end))).isEqualTo(2);
  }

  @Test
  void supersedingTakesSixAndHappensAsAWhole() {
    var first = world.newSession(person);
    checkIn(first, false);
    var second = world.newSession(person);

    assertThat(counting.during(() -> checkIn(second, true))).isEqualTo(6);

    assertThat(stored(first).status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(folded(first)).isEqualTo(stored(first));
    assertThat(sessions.findOpen(person)).map(CheckedInSession::id).contains(second.id());
  }

  @Test
  void aCheckInJoinsTheTransactionAroundIt() {
    var planned = world.newSession(person);
    var unitOfWork = new JdbiUnitOfWork(jdbi);

    assertThatThrownBy(() ->
            unitOfWork.inTransaction(() -> {
              checkIn(planned, false);
              throw new IllegalStateException("stop");
            }))
        .hasMessage("stop");

    assertThat(stored(planned)).isEqualTo(planned);
    assertThat(sessions.listEvents(planned.id())).isEmpty();
  }

  private void open(OpenSession.Target target) {
    world.openSession().open(new OpenSession.Command(person, target, null, null));
  }

  private void checkIn(PlannedSession planned, boolean supersede) {
    var command = new CheckIn.Command(person, planned.id(), world.here(), supersede);
    assertThat(world.checkIn().checkIn(command)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
  }

  private void refused(PlannedSession planned) {
    var command = new CheckIn.Command(person, planned.id(), world.elsewhere(), false);
    assertThat(world.checkIn().checkIn(command)).isInstanceOf(CheckIn.Outcome.NotAcceptable.class);
  }

  private void checkOut(PlannedSession planned) {
    var command = new CheckOut.Command(person, planned.id(), world.here());
    assertThat(world.checkOut().checkOut(command)).isInstanceOf(CheckOut.Outcome.CheckedOut.class);
  }

  private Session stored(PlannedSession planned) {
    return sessions.find(planned.id()).orElseThrow();
  }

  private Session folded(PlannedSession planned) {
    var facts = sessions.listEvents(planned.id()).stream().map(RecordedEvent::event).toList();
    return SessionFold.replay(planned, facts, AttendancePolicy.standard());
  }
}
