package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.AttendanceOutcome;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/** The meeting is every Monday from 18:00 to 19:00 UTC; the first is on 2 March. */
class CloseDueSessionsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T18:00:00Z");

  private final AttendanceWorld world = new AttendanceWorld();
  private final DueSessions due = ((InMemorySessions) world.sessions).due();
  private final PersonId person = world.newPerson();

  @Test
  void aStayIsClosedHalfAnHourAfterTheScheduledEndAtTheLastConfirmedPresence() {
    var session = attending(MONDAY);

    world.clock.set(MONDAY.plus(Duration.ofMinutes(90)).minusMillis(1));
    assertThat(close()).isZero();
    world.clock.set(MONDAY.plus(Duration.ofMinutes(90)));
    assertThat(close()).isEqualTo(1);

    var closed = stored(session);
    assertThat(closed.status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(closed.closedAt()).isEqualTo(MONDAY);
    assertThat(closed.tally().outcome()).isEqualTo(AttendanceOutcome.UNCONFIRMED);
    assertThat(world.sessions.findOpen(person)).isEmpty();
    assertThat(close()).isZero();
  }

  @Test
  void aStayWithoutAScheduleIsClosedTwelveHoursAfterTheCheckIn() {
    var session = world.newSession(person);
    var arrived = world.clock.instant();
    world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));

    world.clock.set(arrived.plus(Duration.ofHours(12)).minusMillis(1));
    assertThat(close()).isZero();
    world.clock.set(arrived.plus(Duration.ofHours(12)));
    assertThat(close()).isEqualTo(1);
    assertThat(stored(session.id()).closedAt()).isEqualTo(arrived);
  }

  @Test
  void aCheckInAfterTheMeetingIsNotClosedAtOnce() {
    var session = attending(MONDAY.plus(Duration.ofHours(3)));

    assertThat(close()).isZero();
    world.clock.advance(Duration.ofHours(12));
    assertThat(close()).isEqualTo(1);
    assertThat(stored(session).tally().outcome()).isEqualTo(AttendanceOutcome.PARTIAL);
  }

  @Test
  void aSessionToWhichNobodyCameExpiresThreeDaysAfterItsWindow() {
    var session = opened(world.newMeeting(null).id());
    var window = MONDAY.plus(Duration.ofMinutes(90));

    world.clock.set(window.plus(Duration.ofHours(72)).minusMillis(1));
    assertThat(close()).isZero();
    world.clock.set(window.plus(Duration.ofHours(72)));
    assertThat(close()).isEqualTo(1);

    assertThat(stored(session).status()).isEqualTo(SessionStatus.EXPIRED);
    assertThat(stored(session).closedAt()).isEqualTo(world.clock.instant());
    assertThat(stored(session).tally().outcome()).isNull();
  }

  @Test
  void aFreeDestinationExpiresFourDaysAfterItWasPlanned() {
    var session = opened(null);
    var opened = world.clock.instant();

    world.clock.set(opened.plus(Duration.ofHours(96)).minusMillis(1));
    assertThat(close()).isZero();
    world.clock.set(opened.plus(Duration.ofHours(96)));
    assertThat(close()).isEqualTo(1);
    assertThat(stored(session).status()).isEqualTo(SessionStatus.EXPIRED);
  }

  @Test
  void aSessionOfWhichNobodyKnowsWhenItIsDueIsLookedAtAndPutOff() {
    var session = world.newSession(person);
    assertThat(due.list(world.clock.instant(), 10)).contains(session.id());

    assertThat(close()).isZero();

    assertThat(due.list(world.clock.instant(), 10)).isEmpty();
    assertThat(stored(session.id()).details()).isEqualTo(session.details());
  }

  @Test
  void moreThanABatchIsClosedInOneGo() {
    for (int i = 0; i < 250; i++) {
      world.newSession(world.newPerson());
    }
    world.clock.advance(Duration.ofHours(96));

    assertThat(close()).isEqualTo(250);
  }

  @Test
  void oneThatCannotBeClosedKeepsNoneOpen() {
    var session = world.newSession(person);
    var broken = new SessionId(person.value());
    var withBroken =
        new DueSessions() {
          @Override
          public List<SessionId> list(Instant now, int limit) {
            return List.of(broken, session.id());
          }

          @Override
          public void postpone(SessionId id, Instant until) {
            due.postpone(id, until);
          }
        };
    world.clock.advance(Duration.ofHours(96));

    assertThat(world.closeDue(withBroken).close()).isEqualTo(1);
  }

  @Test
  void whoeverChecksOutAtTheSameMomentIsEitherCheckedOutOrClosed() throws Exception {
    for (int turn = 0; turn < 20; turn++) {
      var someone = world.newPerson();
      var session = world.newSession(someone);
      world.checkIn().checkIn(new CheckIn.Command(someone, session.id(), world.here(), false));
      world.clock.advance(Duration.ofHours(12));
      List<Callable<Object>> calls =
          List.of(
              () ->
                  world
                      .checkOut()
                      .checkOut(new CheckOut.Command(someone, session.id(), world.here())),
              this::close,
              this::close);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        threads.invokeAll(calls);
      }
      assertThat(stored(session.id()).status())
          .isIn(SessionStatus.COMPLETED, SessionStatus.AUTO_CLOSED);
      assertThat(world.sessions.listEvents(session.id()))
          .extracting(RecordedEvent::event)
          .extracting(event -> event.type())
          .containsAnyOf(EventType.CHECK_OUT, EventType.AUTO_CLOSE)
          .hasSize(2);
    }
  }

  private int close() {
    return world.closeDue(due).close();
  }

  private SessionId attending(Instant arrival) {
    var session = opened(world.newMeeting(null).id());
    world.clock.set(arrival);
    var outcome =
        world.checkIn().checkIn(new CheckIn.Command(person, session, world.here(), false));
    assertThat(outcome).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
    return session;
  }

  private SessionId opened(MeetingId meeting) {
    var target =
        meeting == null
            ? new OpenSession.Target.AtPlace("Hall", null, AttendanceWorld.PLACE)
            : new OpenSession.Target.AtMeeting(meeting);
    var outcome = world.openSession().open(new OpenSession.Command(person, target, null, null));
    PlannedSession session = ((OpenSession.Outcome.Opened) outcome).session();
    return session.id();
  }

  private Session stored(SessionId id) {
    return world.sessions.find(id).orElseThrow();
  }
}
