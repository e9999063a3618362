package org.verifiedcompliance.persistence.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.ReportFixture.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.LocationReport;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Replay;
import org.verifiedcompliance.domain.sessions.ReportFixture;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.sessions.VerdictSummary;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;
import org.verifiedcompliance.domain.verification.Verifier;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.JdbiUnitOfWork;
import org.verifiedcompliance.persistence.OwnConsent;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;

/** What was judged with a past can be judged again from what the database kept. */
class JudgedAgainTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Jdbi jdbi = database.jdbi();
  private final Sessions sessions = new JdbiSessions(jdbi, JdbiSessionsTest.SECRETS);
  private final AttendanceWorld world =
      new AttendanceWorld(
              new JdbiPeople(jdbi), new JdbiMeetings(jdbi), sessions, new JdbiUnitOfWork(jdbi))
          .agreeing(OwnConsent.in(jdbi));
  private final Replay replay = new Replay(new Verifier(new Wgs84Geodesic()));
  private final String phone = "phone " + UUID.randomUUID();

  @Test
  void everyStoredVerdictIsFoundAgainWithItsReasons() {
    var walk = newWalk();
    var ada = newSession();
    checkIn(ada, walk);
    world.clock.advance(Duration.ofMinutes(30));
    var copyist = newSession();
    checkIn(copyist, later(walk, 1_800));
    world.clock.advance(Duration.ofMinutes(30));
    checkOut(ada, newWalk());
    var next = world.newSession(ada.person());
    checkIn(next, newWalk());

    for (var session : List.of(ada, copyist, next)) {
      assertThat(facts(session.id())).isNotEmpty().allSatisfy(this::isFoundAgain);
    }
    assertThat(facts(copyist.id()).getFirst().verdict().reasonCodes()).contains("TRACE_REPLAY");
    assertThat(facts(copyist.id()).getFirst().payload().grounds().history().othersOnDevice())
        .isEqualTo(1);
    assertThat(facts(ada.id()).getLast().payload().grounds().trail())
        .containsExactly(facts(ada.id()).getFirst().id());
    assertThat(facts(next.id()).getFirst().payload().grounds().history().trusted()).isNotNull();
  }

  @Test
  void whatRestedOnAnErasedFactCannotBeJudgedAgain() {
    var ada = newSession();
    checkIn(ada, newWalk());
    checkOut(ada, newWalk());
    var arrival = facts(ada.id()).getFirst();

    jdbi.useHandle(handle ->
        handle.execute("DELETE FROM attendance_payload WHERE event_id = ?", arrival.id().value()));

    assertThat(facts(ada.id())).noneMatch(fact -> again(fact).isPresent());
  }

  @Test
  void ofTwoWhoSendTheSameTraceAtOnceOneIsRefused() {
    var walk = newWalk();
    var people = IntStream.range(0, 2).mapToObj(i -> newSession()).toList();

    Together.run(2, i -> checkIn(people.get(i), walk));

    assertThat(people.stream().map(it -> facts(it.id()).getFirst().accepted()))
        .containsExactlyInAnyOrder(true, false);
  }

  private void isFoundAgain(SessionEvent fact) {
    var verdict = again(fact).orElseThrow();
    assertThat(VerdictSummary.of(verdict)).isEqualTo(fact.verdict());
    assertThat(verdict.reasons()).isEqualTo(fact.payload().reasons());
    assertThat(verdict.deciding()).isEqualTo(fact.payload().deciding());
  }

  private Optional<Verdict> again(SessionEvent fact) {
    return replay.judge(fact, facts(fact.session()), VerificationPolicy.standard());
  }

  private List<SessionEvent> facts(SessionId session) {
    return sessions.listEvents(session).stream().map(RecordedEvent::event).toList();
  }

  private CheckIn.Outcome checkIn(PlannedSession session, List<LocationFix> fixes) {
    var command = new CheckIn.Command(session.person(), session.id(), report(fixes), false);
    return world.checkIn().checkIn(command);
  }

  private void checkOut(PlannedSession session, List<LocationFix> fixes) {
    world.checkOut().checkOut(new CheckOut.Command(session.person(), session.id(), report(fixes)));
  }

  private LocationReport report(List<LocationFix> fixes) {
    var now = world.clock.instant();
    var uptime = Duration.between(Instant.EPOCH, now);
    var device = new DeviceStatement(phone, uptime, false, Attestation.ABSENT, false);
    return new LocationReport(fixes, now, null, null, device, null);
  }

  private PlannedSession newSession() {
    PersonId person = world.newPerson();
    return world.newSession(person);
  }

  private List<LocationFix> newWalk() {
    return walk(UUID.randomUUID().getMostSignificantBits(), world.clock.instant().minusSeconds(12));
  }

  private static List<LocationFix> later(List<LocationFix> fixes, long seconds) {
    return fixes.stream()
        .map(fix -> ReportFixture.fix(fix.position(), fix.takenAt().plusSeconds(seconds)))
        .toList();
  }
}
