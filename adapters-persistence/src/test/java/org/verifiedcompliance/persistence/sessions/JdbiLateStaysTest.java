package org.verifiedcompliance.persistence.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.LateStaysContract;
import org.verifiedcompliance.application.sessions.LocationReport;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.OwnConsent;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;

/** Late stays in PostgreSQL, which keeps those apart that are told at once. */
class JdbiLateStaysTest implements LateStaysContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Jdbi jdbi = database.jdbi();
  private final Sessions sessions = new JdbiSessions(jdbi, JdbiSessionsTest.SECRETS);
  private final AttendanceWorld world =
      new AttendanceWorld(
              new JdbiPeople(jdbi), new JdbiMeetings(jdbi), sessions, new JdbiUnitOfWork(jdbi))
          .agreeing(OwnConsent.in(jdbi));

  @Override
  public AttendanceWorld world() {
    return world;
  }

  @Override
  public DueSessions due() {
    return new JdbiDueSessions(jdbi);
  }

  @RepeatedTest(5)
  void ofManyStaysToldAtOnceNoTwoOverlap() {
    var person = world.newPerson();
    var start = world.clock.instant();
    var planned = IntStream.range(0, 6).mapToObj(_ -> world.newSession(person)).toList();
    var reports = IntStream.range(0, 6).mapToObj(i -> late(start, 10 * i)).toList();
    world.clock.set(start.plus(Duration.ofHours(3)));

    Together.run(
        6,
        i -> {
          var session = planned.get(i);
          if (i == 5) {
            return world
                .checkIn()
                .checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
          }
          world.checkIn().checkIn(reports.get(i).in(session));
          return world.checkOut().checkOut(reports.get(i).out(session, 15));
        });

    assertThat(overlaps(person)).isEmpty();
    assertThat(planned).anyMatch(it -> sessions.find(it.id()).orElseThrow().isComplete());
  }

  @RepeatedTest(5)
  void aCheckInToldLateAndOneOfNowNeverLeaveTwoOpen() {
    var person = world.newPerson();
    var start = world.clock.instant();
    var past = world.newSession(person);
    var present = world.newSession(person);
    var report = late(start, 0);
    world.clock.set(start.plus(Duration.ofHours(1)));

    Together.run(
        2,
        i ->
            i == 0
                ? world.checkIn().checkIn(report.in(past))
                : world
                    .checkIn()
                    .checkIn(new CheckIn.Command(person, present.id(), world.here(), false)));

    assertThat(sessions.find(past.id()).orElseThrow().arrival()).isNotNull();
    assertThat(overlaps(person)).isEmpty();
    assertThat(sessions.findOpen(person)).isPresent();
  }

  private Late late(Instant start, int minute) {
    world.clock.set(start.plus(Duration.ofMinutes(minute)));
    var report = new Late(world.clock.instant(), world.here());
    world.clock.set(start);
    return report;
  }

  /** What a phone told of a time. */
  private record Late(Instant at, LocationReport report) {
    CheckIn.Command in(PlannedSession session) {
      var when = EffectiveTime.claimed(at, at.plus(Duration.ofHours(1)));
      return new CheckIn.Command(
          session.person(), session.id(), report, false, Witnessed.NOTHING, when);
    }

    CheckOut.Command out(PlannedSession session, int minutes) {
      var left = at.plus(Duration.ofMinutes(minutes));
      var when = EffectiveTime.claimed(left, left.plus(Duration.ofHours(1)));
      return new CheckOut.Command(session.person(), session.id(), report, Witnessed.NOTHING, when);
    }
  }

  private List<Session> overlaps(PersonId person) {
    var stays =
        sessions.listStaysSince(person, Instant.EPOCH).stream()
            .filter(stay -> stay.status() != SessionStatus.PLANNED)
            .toList();
    return IntStream.range(1, stays.size())
        .filter(i -> isOpenAfter(stays.get(i - 1), stays.get(i).arrival().time()))
        .mapToObj(stays::get)
        .toList();
  }

  private static boolean isOpenAfter(Session stay, Instant time) {
    return stay.closedAt() == null || stay.closedAt().isAfter(time);
  }
}
