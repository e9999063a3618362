package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.verification.TimeWindow;

class LeavingTest {
  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId person = world.newPerson();
  private final PlannedSession session = world.newSession(person);

  @BeforeEach
  void arrive() {
    world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
    world.clock.advance(Duration.ofMinutes(50));
  }

  @Test
  void aCheckOutCompletesTheStay() {
    var event = ((CheckOut.Outcome.CheckedOut) checkOut(session, world.here())).event();

    assertThat(event.event().type()).isEqualTo(EventType.CHECK_OUT);
    assertThat(event.historySequence()).isEqualTo(2);
    var stored = world.sessions.find(session.id()).orElseThrow();
    assertThat(stored.isComplete()).isTrue();
    assertThat(stored.stay()).isEqualTo(Duration.ofMinutes(50));
  }

  @Test
  void whoLeftBeforeCheckingOutIsRefusedAndTheStayGoesOn() {
    var attempt = ((CheckOut.Outcome.NotAcceptable) checkOut(session, world.elsewhere())).attempt();

    assertThat(attempt.event().accepted()).isFalse();
    assertThat(world.sessions.findOpen(person)).isPresent();
    assertThat(world.sessions.listEvents(session.id())).hasSize(2).endsWith(attempt);
  }

  @Test
  void onlyWhoIsThereCanLeave() {
    assertThat(checkOut(world.newSession(person), world.here()))
        .isEqualTo(new CheckOut.Outcome.NotCheckedIn());
    assertThat(
            world
                .checkOut()
                .checkOut(new CheckOut.Command(world.newPerson(), session.id(), world.here())))
        .isEqualTo(new CheckOut.Outcome.NoSuchSession());

    checkOut(session, world.here());
    assertThat(checkOut(session, world.here())).isEqualTo(new CheckOut.Outcome.AlreadyEnded());
  }

  @Test
  void consentThatWasWithdrawnIsRespected() {
    var before = world.people.find(person).orElseThrow();
    world.people.update(
        new org.verifiedcompliance.domain.people.Person(
            person,
            before.email(),
            before.firstName(),
            before.lastName(),
            null,
            false,
            null,
            before.createdAt(),
            before.updatedAt(),
            before.version() + 1));

    assertThat(checkOut(session, world.here())).isEqualTo(new CheckOut.Outcome.ConsentMissing());
    assertThat(end(session)).isInstanceOf(EndSession.Outcome.Ended.class);
  }

  @Test
  void aClockFarAheadIsRefused() {
    var report = world.here();
    world.clock.advance(Duration.ofSeconds(-121));

    assertThat(checkOut(session, report)).isEqualTo(new CheckOut.Outcome.ClientTimeInFuture());
  }

  @Test
  void theWindowReachesFromTheCheckInPastTheEnd() {
    var start = Instant.parse("2026-03-09T18:00:00Z");
    var someone = world.newPerson();
    var planned =
        SessionFixture.planned(someone, world.newMeeting(null).id(), null, world.clock.instant());
    world.sessions.add(planned);
    world.clock.set(start);
    world.checkIn().checkIn(new CheckIn.Command(someone, planned.id(), world.here(), false));
    world.clock.set(start.plusSeconds(3600));

    var left = world.checkOut().checkOut(new CheckOut.Command(someone, planned.id(), world.here()));

    var event = ((CheckOut.Outcome.CheckedOut) left).event().event();
    assertThat(event.payload().window())
        .isEqualTo(new TimeWindow(start, start.plusSeconds(90 * 60)));
  }

  @Test
  void anEndByHandNeedsNoLocation() {
    var ended = ((EndSession.Outcome.Ended) end(session)).session();

    assertThat(ended.status()).isEqualTo(SessionStatus.ENDED);
    assertThat(ended.stay()).isEqualTo(Duration.ofMinutes(50));
    var fact = world.sessions.listEvents(session.id()).getLast().event();
    assertThat(fact.type()).isEqualTo(EventType.END);
    assertThat(fact.payload().notes()).isEqualTo("tired");
    assertThat(end(session)).isEqualTo(new EndSession.Outcome.AlreadyEnded());
  }

  @Test
  void aPlannedSessionCanBeEndedByItsOwnerAlone() {
    var planned = world.newSession(person);

    assertThat(
            world.endSession().end(new EndSession.Command(world.newPerson(), planned.id(), null)))
        .isEqualTo(new EndSession.Outcome.NoSuchSession());
    assertThat(((EndSession.Outcome.Ended) end(planned)).session().stay()).isZero();
  }

  private CheckOut.Outcome checkOut(PlannedSession from, LocationReport report) {
    return world.checkOut().checkOut(new CheckOut.Command(person, from.id(), report));
  }

  private EndSession.Outcome end(PlannedSession which) {
    return world.endSession().end(new EndSession.Command(person, which.id(), "tired"));
  }
}
