package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.sessions.CheckIn.Command;
import org.verifiedcompliance.application.sessions.CheckIn.Outcome;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionFold;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.verification.Enforcement;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.TimeWindow;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

class CheckInTest {
  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId person = world.newPerson();
  private final PlannedSession session = world.newSession(person);

  @Test
  void whoIsThereIsCheckedIn() {
    var event = ((Outcome.CheckedIn) checkIn(session, world.here())).event();

    assertThat(event.historySequence()).isEqualTo(1);
    assertThat(flag(event)).isEqualTo(LocationFlag.VERIFIED);
    assertThat(world.sessions.find(session.id()))
        .contains(SessionFold.replay(session, List.of(event.event()), AttendancePolicy.standard()))
        .get()
        .isInstanceOf(CheckedInSession.class);
    assertThat(world.sessions.listEvents(session.id())).containsExactly(event);
  }

  @Test
  void whoIsElsewhereIsRefusedAndTheAttemptIsKept() {
    var attempt = ((Outcome.NotAcceptable) checkIn(session, world.elsewhere())).attempt();

    assertThat(attempt.event().accepted()).isFalse();
    assertThat(flag(attempt)).isEqualTo(LocationFlag.REJECTED);
    assertThat(world.sessions.find(session.id())).contains(session);
    assertThat(world.sessions.listEvents(session.id())).containsExactly(attempt);
  }

  @Test
  void aPolicyThatObservesRefusesNothing() {
    var observing = new AttendanceWorld(VerificationPolicy.standard().with(Enforcement.OBSERVE));
    var who = observing.newPerson();
    var where = observing.newSession(who);

    var outcome =
        observing.checkIn().checkIn(new Command(who, where.id(), observing.elsewhere(), false));

    assertThat(flag(((Outcome.CheckedIn) outcome).event())).isEqualTo(LocationFlag.REJECTED);
  }

  @Test
  void noLocationIsNeverAReasonToRefuse() {
    var event = ((Outcome.CheckedIn) checkIn(session, world.nowhere())).event();

    assertThat(flag(event)).isEqualTo(LocationFlag.UNVERIFIABLE);
    assertThat(event.event().verdict().reasonCodes()).isNotEmpty();
  }

  @Test
  void strangersAndTheUnknownFindNoSession() {
    assertThat(
            world
                .checkIn()
                .checkIn(new Command(world.newPerson(), session.id(), world.here(), false)))
        .isEqualTo(new Outcome.NoSuchSession());
    assertThat(
            world
                .checkIn()
                .checkIn(new Command(person, SessionFixture.newSessionId(), world.here(), false)))
        .isEqualTo(new Outcome.NoSuchSession());
  }

  @Test
  void withoutConsentNothingIsKept() {
    var shy = world.newPerson(false);
    var theirs = world.newSession(shy);

    assertThat(world.checkIn().checkIn(new Command(shy, theirs.id(), world.here(), false)))
        .isEqualTo(new Outcome.ConsentMissing());
    assertThat(world.sessions.listEvents(theirs.id())).isEmpty();
  }

  @Test
  void nobodyIsCheckedInTwice() {
    checkIn(session, world.here());

    assertThat(checkIn(session, world.here())).isEqualTo(new Outcome.AlreadyCheckedIn());
    assertThat(checkIn(world.newSession(person), world.here()))
        .isEqualTo(new Outcome.AnotherSessionActive(session.id()));
  }

  @Test
  void aSessionThatIsOverStaysOver() {
    world.endSession().end(new EndSession.Command(person, session.id(), null));

    assertThat(checkIn(session, world.here())).isEqualTo(new Outcome.AlreadyEnded(false));
  }

  @Test
  void aClockFarAheadIsRefused() {
    var report = world.here();
    world.clock.advance(Duration.ofSeconds(-121));

    assertThat(checkIn(session, report)).isEqualTo(new Outcome.ClientTimeInFuture());
    assertThat(world.sessions.listEvents(session.id())).isEmpty();

    world.clock.advance(Duration.ofSeconds(1));
    assertThat(checkIn(session, report)).isInstanceOf(Outcome.CheckedIn.class);
  }

  @Test
  void supersedingClosesTheOtherSessionAtItsLastConfirmedPresence() {
    var before = world.clock.instant();
    checkIn(session, world.here());
    world.clock.advance(Duration.ofHours(2));
    var next = world.newSession(person);

    var outcome = world.checkIn().checkIn(new Command(person, next.id(), world.here(), true));

    assertThat(((Outcome.CheckedIn) outcome).event().historySequence()).isEqualTo(3);
    var closed = world.sessions.find(session.id()).orElseThrow();
    assertThat(closed.status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(closed.closedAt()).isEqualTo(before);
    assertThat(closed.stay()).isZero();
    var facts = world.sessions.listEvents(session.id()).stream().map(RecordedEvent::event);
    assertThat(SessionFold.replay(session, facts.toList(), AttendancePolicy.standard()))
        .isEqualTo(closed);
    assertThat(world.sessions.findOpen(person)).map(CheckedInSession::id).contains(next.id());
  }

  @Test
  void supersedingWithoutAnotherSessionIsACheckIn() {
    assertThat(world.checkIn().checkIn(new Command(person, session.id(), world.here(), true)))
        .isInstanceOf(Outcome.CheckedIn.class);
  }

  @Test
  void aRefusedAttemptSupersedesNothing() {
    checkIn(session, world.here());
    var next = world.newSession(person);

    assertThat(world.checkIn().checkIn(new Command(person, next.id(), world.elsewhere(), true)))
        .isInstanceOf(Outcome.NotAcceptable.class);
    assertThat(world.sessions.findOpen(person)).map(CheckedInSession::id).contains(session.id());
  }

  @Test
  void theFenceIsTheMeetingsAsItIsNowAndTheWindowThatOfItsDate() {
    var meeting = world.newMeeting(null);
    var start = Instant.parse("2026-03-09T18:00:00Z");
    var planned = SessionFixture.planned(person, meeting.id(), null, world.clock.instant());
    world.sessions.add(planned);
    world.clock.set(start.minusSeconds(60));

    var event = ((Outcome.CheckedIn) checkIn(planned, world.here())).event().event();

    assertThat(event.payload().fence()).isEqualTo(meeting.fence());
    assertThat(event.payload().window())
        .isEqualTo(new TimeWindow(start.minusSeconds(900), start.plusSeconds(2_400)));
    assertThat(event.verdict().flag()).isEqualTo(LocationFlag.VERIFIED);
  }

  @Test
  void farFromEveryDateTheWindowIsShut() {
    var planned =
        SessionFixture.planned(person, world.newMeeting(null).id(), null, world.clock.instant());
    world.sessions.add(planned);
    world.clock.set(Instant.parse("2026-03-12T18:00:00Z"));

    var event = ((Outcome.CheckedIn) checkIn(planned, world.here())).event().event();

    assertThat(event.payload().window().contains(world.clock.instant())).isFalse();
    assertThat(event.verdict().flag()).isNotEqualTo(LocationFlag.VERIFIED);
  }

  @Test
  void ofTwentyAtOnceOneSucceedsAndTheOthersLearnWhere() {
    var planned = Stream.generate(() -> world.newSession(person)).limit(20).toList();

    List<Outcome> outcomes = Together.run(20, i -> checkIn(planned.get(i), world.here()));

    var open = world.sessions.findOpen(person).orElseThrow().id();
    assertThat(outcomes).filteredOn(Outcome.CheckedIn.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new Outcome.AnotherSessionActive(open)::equals).hasSize(19);
  }

  private Outcome checkIn(PlannedSession at, LocationReport report) {
    return world.checkIn().checkIn(new Command(person, at.id(), report, false));
  }

  private static LocationFlag flag(RecordedEvent recorded) {
    SessionEvent event = recorded.event();
    assertThat(event.type()).isEqualTo(EventType.CHECK_IN);
    return event.verdict().flag();
  }
}
