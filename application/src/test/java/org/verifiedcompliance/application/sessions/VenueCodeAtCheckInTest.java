package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.verification.Assurance;

class VenueCodeAtCheckInTest {
  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId ada = world.newPerson();
  private final Meeting meeting = meeting();

  @BeforeEach
  void theMeetingGoesOn() {
    world.clock.set(Instant.parse("2026-03-02T18:10:00Z"));
  }

  @Test
  void theCodeOnTheScreenIsAWitness() {
    var event = checkIn(ada, world.codeAt(meeting));

    assertThat(event.verdict().assurance()).isEqualTo(Assurance.GEO_CORROBORATED);
    assertThat(remarks(event)).isEmpty();
  }

  @Test
  void twoPeopleMayScanTheSameCode() {
    var code = world.codeAt(meeting);

    assertThat(witnessed(checkIn(ada, code))).isTrue();
    assertThat(witnessed(checkIn(world.newPerson(), code))).isTrue();
  }

  @Test
  void theCodeBeforeIsAcceptedAndTheOneBeforeThatIsNot() {
    var code = world.codeAt(meeting);
    world.clock.advance(Duration.ofSeconds(30));
    assertThat(witnessed(checkIn(ada, code))).isTrue();

    world.clock.advance(Duration.ofSeconds(31));
    var late = checkIn(world.newPerson(), code);
    assertThat(late.accepted()).isTrue();
    assertThat(remarks(late)).containsExactly("VENUE_CODE_WRONG");
  }

  @Test
  void theCodeOfAnotherMeetingIsWrong() {
    var event = checkIn(ada, world.codeAt(meeting()));

    assertThat(remarks(event)).containsExactly("VENUE_CODE_WRONG");
    assertThat(witnessed(event)).isFalse();
  }

  @Test
  void whatIsNoCodeAtAllInforms() {
    assertThat(remarks(checkIn(ada, "HALL 7"))).containsExactly("VENUE_CODE_WRONG");
  }

  @Test
  void theSameCodeDoesNotCountTwiceForOnePerson() {
    var code = world.codeAt(meeting);
    var session = session(ada);
    checkIn(ada, session, code);
    var left = checkOut(ada, session, code);

    assertThat(remarks(left)).containsExactly("VENUE_CODE_REPEATED");
    assertThat(witnessed(left)).isFalse();
  }

  @Test
  void theNextCodeCountsAtTheCheckOut() {
    var session = session(ada);
    checkIn(ada, session, world.codeAt(meeting));
    world.clock.advance(Duration.ofMinutes(40));

    assertThat(witnessed(checkOut(ada, session, world.codeAt(meeting)))).isTrue();
  }

  @Test
  void aRefusedAttemptGivesTheCodeBack() {
    var code = world.codeAt(meeting);
    var session = session(ada);
    var far = world.elsewhere();
    var report = new LocationReport(far.fixes(), far.clientTime(), code, null);
    var refused = world.checkIn().checkIn(new CheckIn.Command(ada, session.id(), report, false));
    assertThat(refused).isInstanceOf(CheckIn.Outcome.NotAcceptable.class);

    assertThat(witnessed(checkIn(ada, session, code))).isTrue();
  }

  @Test
  void anEarlyScanBurnsNothing() {
    world.clock.set(Instant.parse("2026-03-02T17:44:00Z"));
    for (var i = 0; i < 6; i++) {
      assertThat(remarks(checkIn(ada, "0000-0000"))).containsExactly("VENUE_CODE_UNREAD");
    }

    world.clock.set(Instant.parse("2026-03-02T17:45:00Z"));
    assertThat(witnessed(checkIn(ada, world.codeAt(meeting)))).isTrue();
  }

  @Test
  void whoGuessesOnAndOnIsNotListenedToForAWhileAndNobodyElseIs() {
    for (var i = 0; i < 5; i++) {
      refusedWith("0000-000" + i);
    }
    var right = checkIn(ada, world.codeAt(meeting));
    assertThat(remarks(right)).containsExactly("VENUE_CODE_BLOCKED");
    assertThat(right.accepted()).isTrue();

    assertThat(witnessed(checkIn(world.newPerson(), world.codeAt(meeting)))).isTrue();
  }

  @Test
  void afterTenMinutesTheCodesCountAgain() {
    for (var i = 0; i < 5; i++) {
      refusedWith("0000-000" + i);
    }
    world.clock.advance(Duration.ofMinutes(10));

    assertThat(witnessed(checkIn(ada, world.codeAt(meeting)))).isTrue();
  }

  @Test
  void ofSeveralAtOnceTheCodeCountsForNoMoreThanOne() {
    var code = world.codeAt(meeting);
    var sessions = List.of(session(ada), session(ada), session(ada), session(ada));

    var outcomes =
        Together.run(
            4,
            i ->
                world
                    .checkIn()
                    .checkIn(
                        new CheckIn.Command(ada, sessions.get(i).id(), world.typing(code), false)));

    // memory shows a use before it is committed, so whoever is told so may come first without it
    assertThat(outcomes).hasAtLeastOneElementOfType(CheckIn.Outcome.CheckedIn.class);
    assertThat(
            sessions.stream()
                .flatMap(session -> world.sessions.listEvents(session.id()).stream())
                .filter(recorded -> witnessed(recorded.event())))
        .hasSizeLessThan(2);
  }

  private void refusedWith(String code) {
    var far = world.elsewhere();
    var report = new LocationReport(far.fixes(), far.clientTime(), code, null);
    world.checkIn().checkIn(new CheckIn.Command(ada, session(ada).id(), report, false));
  }

  private SessionEvent checkIn(PersonId person, String code) {
    return checkIn(person, session(person), code);
  }

  private SessionEvent checkIn(PersonId person, PlannedSession session, String code) {
    var outcome =
        world
            .checkIn()
            .checkIn(new CheckIn.Command(person, session.id(), world.typing(code), true));
    return ((CheckIn.Outcome.CheckedIn) outcome).event().event();
  }

  private SessionEvent checkOut(PersonId person, PlannedSession session, String code) {
    var outcome =
        world.checkOut().checkOut(new CheckOut.Command(person, session.id(), world.typing(code)));
    return ((CheckOut.Outcome.CheckedOut) outcome).event().event();
  }

  private static boolean witnessed(SessionEvent event) {
    return event.verdict().assurance() == Assurance.GEO_CORROBORATED;
  }

  private static List<String> remarks(SessionEvent event) {
    return event.verdict().reasonCodes().stream()
        .filter(code -> code.startsWith("VENUE_CODE"))
        .filter(code -> !code.equals("VENUE_CODE_OK"))
        .toList();
  }

  private Meeting meeting() {
    var meeting = MeetingFixture.meetingAt(AttendanceWorld.PLACE).build();
    world.meetings.add(meeting);
    return meeting;
  }

  private PlannedSession session(PersonId person) {
    var session = SessionFixture.planned(person, meeting.id(), null, world.clock.instant());
    world.sessions.add(session);
    return session;
  }
}
