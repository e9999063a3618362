package org.verifiedcompliance.application.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Outcome;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Way;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/** A kiosk has a short word for everything that can go wrong, and keeps nothing of it. */
class WhatAKioskSaysTest {
  private static final SessionId OTHER = SessionFixture.newSessionId();

  private final AtTheDoor door = new AtTheDoor();
  private final AttendanceWorld world = door.world;
  private final PersonId ada = world.newPerson();
  private final Meeting meeting = world.newMeeting(door.hana);
  private final ManageKiosks.Opened kiosk = door.kioskAt(meeting);
  private final Watched transactions = new Watched();

  static Arguments[] refusalsOfACheckIn() {
    return new Arguments[] {
      Arguments.of(new CheckIn.Outcome.ConsentMissing(), new Outcome.ConsentMissing()),
      Arguments.of(new CheckIn.Outcome.AlreadyCheckedIn(), new Outcome.AlreadyCheckedIn()),
      Arguments.of(new CheckIn.Outcome.AnotherSessionActive(OTHER), new Outcome.AlreadyCheckedIn()),
      Arguments.of(new CheckIn.Outcome.NoSuchSession(), new Outcome.NotCheckedIn()),
      Arguments.of(new CheckIn.Outcome.AlreadyEnded(true), new Outcome.NotCheckedIn()),
      Arguments.of(new CheckIn.Outcome.ClientTimeInFuture(), new Outcome.NotCheckedIn()),
      Arguments.of(new CheckIn.Outcome.TooOld(), new Outcome.NotCheckedIn())
    };
  }

  static Arguments[] refusalsOfACheckOut() {
    return new Arguments[] {
      Arguments.of(new CheckOut.Outcome.ConsentMissing(), new Outcome.ConsentMissing()),
      Arguments.of(new CheckOut.Outcome.NoSuchSession(), new Outcome.NotCheckedIn()),
      Arguments.of(new CheckOut.Outcome.NotCheckedIn(), new Outcome.NotCheckedIn()),
      Arguments.of(new CheckOut.Outcome.AlreadyEnded(), new Outcome.NotCheckedIn()),
      Arguments.of(new CheckOut.Outcome.AnotherSessionActive(OTHER), new Outcome.NotCheckedIn()),
      Arguments.of(new CheckOut.Outcome.ClientTimeInFuture(), new Outcome.NotCheckedIn()),
      Arguments.of(new CheckOut.Outcome.TooOld(), new Outcome.NotCheckedIn())
    };
  }

  static OpenSession.Outcome[] refusalsToOpen() {
    var before = SessionFixture.planned(SessionFixture.person(true).id());
    return new OpenSession.Outcome[] {
      new OpenSession.Outcome.ClientIdTaken(before),
      new OpenSession.Outcome.NoSuchMeeting(),
      new OpenSession.Outcome.MeetingNotActive(),
      new OpenSession.Outcome.TooOld()
    };
  }

  @ParameterizedTest
  @MethodSource("refusalsOfACheckIn")
  void whoIsNotLetInLeavesNoSessionBehind(CheckIn.Outcome refusal, Outcome said) {
    var refusing = attending(world.openSession(), _ -> refusal, world.checkOut());

    assertThat(refusing.attend(wish(Way.IN))).isEqualTo(said);
    assertThat(transactions.takenBack).isTrue();
  }

  @ParameterizedTest
  @MethodSource("refusalsOfACheckIn")
  void whatThePersonPlannedIsKeptThoughTheyAreNotLetIn(CheckIn.Outcome refusal, Outcome said) {
    var planned = door.planned(ada, meeting, world.clock.instant());
    var refusing = attending(world.openSession(), _ -> refusal, world.checkOut());

    assertThat(refusing.attend(wish(Way.IN))).isEqualTo(said);
    assertThat(door.sessions(ada, meeting)).extracting(Session::id).containsExactly(planned.id());
    assertThat(transactions.takenBack).isFalse();
  }

  @ParameterizedTest
  @MethodSource("refusalsOfACheckOut")
  void whoCannotBeCheckedOutStaysCheckedIn(CheckOut.Outcome refusal, Outcome said) {
    door.come(kiosk.secret(), ada);
    var refusing = attending(world.openSession(), world.checkIn(), _ -> refusal);

    assertThat(refusing.attend(wish(Way.OUT))).isEqualTo(said);
    assertThat(world.sessions.findOpen(ada)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("refusalsToOpen")
  void whereNoSessionCanBeOpenedNobodyComes(OpenSession.Outcome refusal) {
    var refusing = attending(_ -> refusal, world.checkIn(), world.checkOut());

    assertThat(refusing.attend(wish(Way.IN))).isEqualTo(new Outcome.MeetingNotActive());
    assertThat(door.sessions(ada, meeting)).isEmpty();
  }

  @Test
  void aMeetingThatIsCalledOffWhileSomebodyComesLetsNobodyIn() {
    var late =
        attending(
            command -> {
              world.meetings.update(meeting.deactivated(world.clock.instant()));
              return world.openSession().open(command);
            },
            world.checkIn(),
            world.checkOut());

    assertThat(late.attend(wish(Way.IN))).isEqualTo(new Outcome.MeetingNotActive());
    assertThat(door.sessions(ada, meeting)).isEmpty();
  }

  @Test
  void aSessionThatWasOpenedBeforeIsTaken() {
    var before = SessionFixture.planned(ada, meeting.id(), null, old());
    world.sessions.add(before);
    var finding =
        attending(
            _ -> new OpenSession.Outcome.OpenedBefore(before), world.checkIn(), world.checkOut());

    assertThat(AtTheDoor.fact(finding.attend(wish(Way.IN))).session()).isEqualTo(before.id());
    assertThat(transactions.takenBack).isFalse();
  }

  @Test
  void whoseOwnPhoneIsFasterIsCheckedInOnce() {
    var planned = door.planned(ada, meeting, world.clock.instant());
    var slow =
        attending(
            world.openSession(),
            wish -> {
              byPhone(planned);
              return world.checkIn().checkIn(wish);
            },
            world.checkOut());

    assertThat(slow.attend(wish(Way.IN))).isEqualTo(new Outcome.AlreadyCheckedIn());
    assertThat(world.sessions.listFacts(planned.id())).hasSize(1);
  }

  @Test
  void whatIsOverIsNoPlan() {
    var over = door.come(kiosk.secret(), ada);
    door.leave(kiosk.secret(), ada);
    var planned = door.planned(ada, meeting, world.clock.instant().minus(Duration.ofHours(1)));

    assertThat(AtTheDoor.fact(door.come(kiosk.secret(), ada)).session())
        .isEqualTo(planned.id())
        .isNotEqualTo(AtTheDoor.fact(over).session());
    assertThat(door.sessions(ada, meeting))
        .extracting(Session::status)
        .containsExactlyInAnyOrder(SessionStatus.COMPLETED, SessionStatus.CHECKED_IN);
  }

  @Test
  void whoIsAtAPlaceOfNoMeetingCannotLeaveHere() {
    byPhone(world.newSession(ada));

    assertThat(door.leave(kiosk.secret(), ada)).isEqualTo(new Outcome.NotCheckedIn());
    assertThat(world.sessions.findOpen(ada))
        .get()
        .matches(session -> session.details().meeting() == null);
  }

  private void byPhone(PlannedSession session) {
    var wish = new CheckIn.Command(ada, session.id(), world.here(), false);
    assertThat(world.checkIn().checkIn(wish)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
  }

  private Instant old() {
    return world.clock.instant().minus(Duration.ofHours(25));
  }

  private AttendAtKiosk attending(OpenSession open, CheckIn checkIn, CheckOut checkOut) {
    return door.attending(open, checkIn, checkOut, transactions);
  }

  private AttendAtKiosk.Command wish(Way way) {
    return new AttendAtKiosk.Command(kiosk.secret(), door.badgeOf(ada), way);
  }

  /** Knows whether a database would have taken back what was done. */
  private static final class Watched implements UnitOfWork {
    private final UnitOfWork serial = new SerialUnitOfWork();
    private boolean takenBack;

    @Override
    public <T> T inTransaction(Supplier<T> work) {
      takenBack = true;
      var done = serial.inTransaction(work);
      takenBack = false;
      return done;
    }
  }
}
