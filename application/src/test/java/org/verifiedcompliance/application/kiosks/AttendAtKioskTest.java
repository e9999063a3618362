package org.verifiedcompliance.application.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.kiosks.AttendAtKiosk.Outcome;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Reason;

class AttendAtKioskTest {
  private final AtTheDoor door = new AtTheDoor();
  private final AttendanceWorld world = door.world;
  private final PersonId ada = world.newPerson();
  private final Meeting meeting = world.newMeeting(door.hana);
  private final ManageKiosks.Opened kiosk = door.kioskAt(meeting);

  @Test
  void whoComesIsCheckedInOnTheWordOfTheKiosk() {
    var fact = AtTheDoor.fact(come());

    assertThat(fact.type()).isEqualTo(EventType.CHECK_IN);
    assertThat(fact.person()).isEqualTo(ada);
    assertThat(fact.verdict().flag()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(fact.verdict().assurance()).isEqualTo(Assurance.GEO_CORROBORATED);
    assertThat(fact.payload().fixes()).isEmpty();
    assertThat(sessions()).extracting(Session::status).containsExactly(SessionStatus.CHECKED_IN);
  }

  @Test
  void theFactNamesTheKioskAndTheWay() {
    var id = kiosk.kiosk().id().value();

    assertThat(named(come())).containsExactly("Checked in at the kiosk “Front door” (" + id + ").");
    assertThat(named(leave()))
        .containsExactly("Checked out at the kiosk “Front door” (" + id + ").");
  }

  @Test
  void whoLeavesIsCheckedOut() {
    come();
    world.clock.advance(Duration.ofMinutes(49));

    var fact = AtTheDoor.fact(leave());

    assertThat(fact.type()).isEqualTo(EventType.CHECK_OUT);
    assertThat(fact.verdict().flag()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(sessions()).extracting(Session::status).containsExactly(SessionStatus.COMPLETED);
  }

  @Test
  void theSessionThatThePersonPlannedIsTaken() {
    var planned = planned(world.clock.instant());

    assertThat(AtTheDoor.fact(come()).session()).isEqualTo(planned.id());
    assertThat(sessions()).hasSize(1);
  }

  @Test
  void aPlanOfMoreThanADayAgoIsNotTaken() {
    var old = planned(world.clock.instant().minus(Duration.ofHours(24)).minusMillis(1));
    var young = planned(world.clock.instant().minus(Duration.ofHours(24)));

    assertThat(AtTheDoor.fact(come()).session()).isEqualTo(young.id()).isNotEqualTo(old.id());
  }

  @Test
  void whoComesBackHasAnotherSession() {
    var first = AtTheDoor.fact(come()).session();
    leave();
    world.clock.advance(Duration.ofMinutes(5));

    assertThat(AtTheDoor.fact(come()).session()).isNotEqualTo(first);
    assertThat(sessions())
        .extracting(Session::status)
        .containsExactly(SessionStatus.CHECKED_IN, SessionStatus.COMPLETED);
  }

  @Test
  void whoIsHereCannotComeAgainAndNothingIsLeftBehind() {
    come();

    assertThat(come()).isEqualTo(new Outcome.AlreadyCheckedIn());
    assertThat(sessions()).extracting(Session::status).containsExactly(SessionStatus.CHECKED_IN);
  }

  @Test
  void whoIsElsewhereCannotComeAndNothingIsLeftBehind() {
    var elsewhere = world.newSession(ada);
    world.checkIn().checkIn(new CheckIn.Command(ada, elsewhere.id(), world.here(), false));

    assertThat(come()).isEqualTo(new Outcome.AlreadyCheckedIn());
    assertThat(sessions()).isEmpty();
    assertThat(world.sessions.findOpen(ada)).map(Session::id).contains(elsewhere.id());
  }

  @Test
  void whoIsNotHereCannotLeave() {
    assertThat(leave()).isEqualTo(new Outcome.NotCheckedIn());

    planned(world.clock.instant());
    assertThat(leave()).isEqualTo(new Outcome.NotCheckedIn());
  }

  @Test
  void whoIsElsewhereCannotLeaveHere() {
    var other = door.kioskAt(world.newMeeting(door.hana));
    door.come(other.secret(), ada);

    assertThat(leave()).isEqualTo(new Outcome.NotCheckedIn());
    assertThat(world.sessions.findOpen(ada)).isPresent();
  }

  @Test
  void whoLeftCannotLeaveAgain() {
    come();
    leave();

    assertThat(leave()).isEqualTo(new Outcome.NotCheckedIn());
  }

  @Test
  void whoDidNotAgreeIsNotTaken() {
    var bob = world.newPerson(false);

    assertThat(door.come(kiosk.secret(), bob)).isEqualTo(new Outcome.ConsentMissing());
    assertThat(world.sessions.findOpen(bob)).isEmpty();
  }

  @Test
  void whoNoLongerAgreesIsNotCheckedOut() {
    come();
    withdrawConsent();

    assertThat(leave()).isEqualTo(new Outcome.ConsentMissing());
    assertThat(world.sessions.findOpen(ada)).isPresent();
  }

  @Test
  void anUnlistedMeetingIsAttendedLikeAnyOther() {
    var unlisted =
        MeetingFixture.meetingAt(AttendanceWorld.PLACE).by(door.hana).privately().build();
    world.meetings.add(unlisted);

    var came = door.come(door.kioskAt(unlisted).secret(), ada);

    assertThat(AtTheDoor.fact(came).accepted()).isTrue();
  }

  @Test
  void nobodyComesToAMeetingThatIsNoLongerHeld() {
    deactivate();

    assertThat(come()).isEqualTo(new Outcome.MeetingNotActive());
    assertThat(sessions()).isEmpty();
  }

  @Test
  void aPlanDoesNotLetAnybodyIntoAMeetingThatIsNoLongerHeld() {
    planned(world.clock.instant());
    deactivate();

    assertThat(come()).isEqualTo(new Outcome.MeetingNotActive());
    assertThat(sessions()).extracting(Session::status).containsExactly(SessionStatus.PLANNED);
  }

  @Test
  void whoIsThereWhenTheMeetingIsCalledOffCanStillLeave() {
    come();
    deactivate();

    assertThat(AtTheDoor.fact(leave()).type()).isEqualTo(EventType.CHECK_OUT);
  }

  @Test
  void whoComesTooEarlyIsForAPersonToLookAt() {
    world.clock.set(Instant.parse("2026-03-02T17:44:59Z"));

    assertThat(AtTheDoor.fact(come()).verdict().flag()).isEqualTo(LocationFlag.REVIEW);
  }

  @Test
  void whoLeavesLongAfterTheEndIsForAPersonToLookAt() {
    come();
    world.clock.set(Instant.parse("2026-03-02T19:30:01Z"));

    assertThat(AtTheDoor.fact(leave()).verdict().flag()).isEqualTo(LocationFlag.REVIEW);
  }

  private Outcome come() {
    return door.come(kiosk.secret(), ada);
  }

  private Outcome leave() {
    return door.leave(kiosk.secret(), ada);
  }

  private List<Session> sessions() {
    return door.sessions(ada, meeting);
  }

  private PlannedSession planned(Instant at) {
    return door.planned(ada, meeting, at);
  }

  private void withdrawConsent() {
    var person = world.people.find(ada).orElseThrow();
    var change = new PersonChange(null, null, null, null, false);
    assertThat(world.people.update(change.applyTo(person, world.clock.instant()))).isTrue();
  }

  private void deactivate() {
    assertThat(world.meetings.update(meeting.deactivated(world.clock.instant()))).isTrue();
  }

  private static List<String> named(Outcome outcome) {
    return AtTheDoor.fact(outcome).payload().reasons().stream()
        .filter(reason -> reason.code().equals("KIOSK_NAMED"))
        .map(Reason::message)
        .toList();
  }
}
