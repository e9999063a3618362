package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.policies.AttendanceSetting;
import org.verifiedcompliance.domain.policies.PolicyChoices;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.sessions.AttendanceOutcome;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionStatus;

/** What is chosen later changes nothing about what happened before. */
class PolicyOfTheTimeTest {
  private static final Instant START = Instant.parse("2026-03-01T18:00:00Z");

  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId person = world.newPerson();

  @Test
  void aLateReadingCountsByTheMinimumStayOfTheCheckIn() {
    var session = checkedIn();
    itIs(15);
    world.checkOut().checkOut(new CheckOut.Command(person, session.id(), world.here()));
    assertThat(outcome(session)).isEqualTo(AttendanceOutcome.PARTIAL);

    choose(16, AttendanceSetting.MINIMUM_STAY, 60);
    tellPresence(session, 7, 20);

    assertThat(world.sessions.listFacts(session.id())).hasSize(3);
    assertThat(outcome(session)).isEqualTo(AttendanceOutcome.PARTIAL);
  }

  @Test
  void aStayIsClosedWhenItsOwnPolicySaysSoAndTheFactNamesIt() {
    var session = checkedIn();
    choose(1, AttendanceSetting.UNSCHEDULED_STAY, 3_600);

    itIs(61);
    assertThat(close()).isZero();
    itIs(12 * 60);
    assertThat(close()).isEqualTo(1);

    assertThat(find(session).status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(policyOf(last(session))).isEqualTo("1");
  }

  @Test
  void anExpiryNamesThePolicyOfItsMoment() {
    itIs(0);
    var session = world.newSession(person);
    choose(1, AttendanceSetting.UNVISITED_FOR, 3_600);

    itIs(20_000);
    assertThat(close()).isEqualTo(1);

    assertThat(find(session).status()).isEqualTo(SessionStatus.EXPIRED);
    assertThat(policyOf(last(session))).isEqualTo("1, organisation 2");
  }

  @Test
  void whatIsToldLateIsJudgedByThePolicyOfItsTime() {
    itIs(0);
    var early = world.newSession(person);
    var late = world.newSession(world.newPerson());
    choose(30, AttendanceSetting.MINIMUM_STAY, 60);

    itIs(60);
    tellArrival(early, 10);
    tellArrival(late, 40);

    assertThat(policyOf(world.sessions.listFacts(early.id()).getFirst())).isEqualTo("1");
    assertThat(policyOf(world.sessions.listFacts(late.id()).getFirst()))
        .isEqualTo("1, organisation 2");
  }

  private PlannedSession checkedIn() {
    itIs(0);
    var session = world.newSession(person);
    world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
    return session;
  }

  private void choose(int minute, AttendanceSetting setting, double value) {
    var choices = new PolicyChoices(null, Map.of(setting, value));
    var next = world.choices.layers(null).organisation();
    assertThat(world.choices.add(null, next.followedBy(choices), person, minute(minute))).isTrue();
    assertThat(next).isEqualTo(PolicyEdition.FIRST);
  }

  private void tellPresence(PlannedSession session, int measured, int told) {
    itIs(measured);
    var fixes = world.here().fixes();
    itIs(told);
    var report = new LocationReport(fixes, minute(told), null, null);
    world.reportPresence().report(new ReportPresence.Command(person, session.id(), report));
  }

  private void tellArrival(PlannedSession session, int minute) {
    var now = world.clock.instant();
    itIs(minute);
    var report = world.here();
    world.clock.set(now);
    var when = EffectiveTime.claimed(minute(minute), now);
    world
        .checkIn()
        .checkIn(
            new CheckIn.Command(
                session.person(), session.id(), report, false, Witnessed.NOTHING, when));
  }

  private int close() {
    return world.closeDue(((InMemorySessions) world.sessions).due()).close();
  }

  private void itIs(int minute) {
    world.clock.set(minute(minute));
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private Session find(PlannedSession session) {
    return world.sessions.find(session.id()).orElseThrow();
  }

  private @Nullable AttendanceOutcome outcome(PlannedSession session) {
    return find(session).tally().outcome();
  }

  private SessionEvent last(PlannedSession session) {
    return world.sessions.listFacts(session.id()).getLast();
  }

  private static String policyOf(SessionEvent fact) {
    return fact.policy() == null ? "none" : fact.policy().name();
  }
}
