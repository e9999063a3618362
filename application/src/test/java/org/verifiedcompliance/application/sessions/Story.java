package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFold;

/** A person whose day is told in minutes. */
final class Story {
  final AttendanceWorld world;
  final PersonId person;
  private final Instant start;

  Story(LateTimesContract contract) {
    world = contract.world();
    person = world.newPerson();
    start = Instant.parse("2026-03-01T18:00:00Z");
    world.clock.set(start);
  }

  PlannedSession session() {
    var was = world.clock.instant();
    world.clock.set(start);
    var session = world.newSession(person);
    world.clock.set(was);
    return session;
  }

  Story at(int minute) {
    world.clock.set(minute(minute));
    return this;
  }

  Instant minute(int minute) {
    return start.plus(Duration.ofMinutes(minute));
  }

  void live(PlannedSession session) {
    world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
    assertThat(find(session)).isInstanceOf(CheckedInSession.class);
  }

  EffectiveTime when(int minute, Basis basis) {
    var at = minute(minute);
    var earliest = basis == Basis.ANCHORED ? at : null;
    return new EffectiveTime(at, earliest, world.clock.instant(), basis);
  }

  LocationReport report(int minute) {
    var now = world.clock.instant();
    world.clock.set(minute(minute));
    var report = world.here();
    world.clock.set(now);
    return report;
  }

  CheckIn.Command checkInCommand(
      PlannedSession session, int minute, boolean supersede, Basis basis) {
    return new CheckIn.Command(
        person, session.id(), report(minute), supersede, Witnessed.NOTHING, when(minute, basis));
  }

  CheckIn.Outcome checkIn(PlannedSession session, int minute) {
    return world.checkIn().checkIn(checkInCommand(session, minute, false, Basis.CLAIMED));
  }

  CheckOut.Outcome checkOut(PlannedSession session, int minute) {
    return world
        .checkOut()
        .checkOut(
            new CheckOut.Command(
                person,
                session.id(),
                report(minute),
                Witnessed.NOTHING,
                when(minute, Basis.CLAIMED)));
  }

  EndSession.Outcome end(PlannedSession session, int minute) {
    return world
        .endSession()
        .end(new EndSession.Command(person, session.id(), null, when(minute, Basis.CLAIMED)));
  }

  CheckIn.Command counting(PlannedSession session, @Nullable Integer minute, long counter) {
    return new CheckIn.Command(
        person,
        session.id(),
        counted(minute, counter),
        false,
        Witnessed.NOTHING,
        minute == null ? null : when(minute, Basis.CLAIMED));
  }

  CheckOut.Command leaving(PlannedSession session, @Nullable Integer minute, long counter) {
    return new CheckOut.Command(
        person,
        session.id(),
        counted(minute, counter),
        Witnessed.NOTHING,
        minute == null ? null : when(minute, Basis.CLAIMED));
  }

  private LocationReport counted(@Nullable Integer minute, long counter) {
    var report = minute == null ? world.here() : report(minute);
    return report.made(world.clock.instant(), "boot", Duration.ofMinutes(counter));
  }

  Session find(PlannedSession session) {
    return world.sessions.find(session.id()).orElseThrow();
  }

  List<SessionEvent> facts(PlannedSession session) {
    return world.sessions.listEvents(session.id()).stream().map(RecordedEvent::event).toList();
  }

  void isTheFoldOfItsFacts(PlannedSession session) {
    assertThat(SessionFold.replay(session, facts(session), AttendancePolicy.standard()))
        .isInstanceOf(ClosedSession.class)
        .isEqualTo(find(session));
  }
}
