package org.verifiedcompliance.application.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.codes.Witnessed;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.sessions.CheckOut;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.sessions.LocationReport;
import org.verifiedcompliance.application.sessions.ReportPresence;
import org.verifiedcompliance.application.witnesses.ConfirmPresence;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.PeriodClosing;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;

/** A phone tells of the time before the closing, when the record is closed. */
class ClosedRecordsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T17:59:00Z");

  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId host = world.newPerson();
  private final PersonId guest = world.newPerson();
  private final Meeting meeting = world.newMeeting(host);
  private final PlannedSession planned = SessionFixture.planned(guest, meeting.id(), null, MONDAY);
  private final Instant then = MONDAY.plusSeconds(60);
  private LocationReport report;
  private Instant until;

  @BeforeEach
  void open() {
    world.clock.set(then);
    report = world.here();
    world.sessions.add(planned);
  }

  @Test
  void aCheckInIsKeptAsAnAttempt() {
    close();

    var command =
        new CheckIn.Command(guest, planned.id(), report, false, Witnessed.NOTHING, told(then));
    assertThat(world.checkIn().checkIn(command)).isEqualTo(new CheckIn.Outcome.PeriodClosed(until));
    assertThat(stored()).isEqualTo(planned);
    assertThat(facts()).singleElement().satisfies(ClosedRecordsTest::isAnAttempt);
  }

  @Test
  void aCheckOutAndAnEndAndReadingsAreKeptAsAttempts() {
    arrive();
    var closed = world.sessions.find(planned.id()).orElseThrow();
    close();

    var left = told(then.plusSeconds(1800));
    assertThat(
            world
                .checkOut()
                .checkOut(
                    new CheckOut.Command(guest, planned.id(), report, Witnessed.NOTHING, left)))
        .isEqualTo(new CheckOut.Outcome.PeriodClosed(until));
    assertThat(world.endSession().end(new EndSession.Command(guest, planned.id(), null, left)))
        .isEqualTo(new EndSession.Outcome.PeriodClosed(until));
    var readings = world.reportPresence();
    var presence = new ReportPresence.Command(guest, planned.id(), taken(then.plusSeconds(600)));
    assertThat(readings.report(presence)).isEqualTo(new ReportPresence.Outcome.PeriodClosed(until));

    assertThat(stored()).isEqualTo(closed);
    assertThat(facts())
        .filteredOn(fact -> !fact.accepted())
        .extracting(SessionEvent::type)
        .containsExactly(EventType.CHECK_OUT, EventType.END, EventType.PRESENCE);
  }

  @Test
  void theHostConfirmsNothingAnyMore() {
    arrive();
    close();

    var user = new CurrentUser(host, new UUID(1, 1), Set.of());
    var word = new ConfirmPresence.Command(user, planned.id(), null, "I saw them.");
    assertThat(world.confirmPresence().confirm(word))
        .isEqualTo(new ConfirmPresence.Outcome.PeriodClosed(until));
  }

  @Test
  void whatHappenedAfterTheClosedTimeCounts() {
    world.clock.set(then.plus(Duration.ofDays(5)));
    close(then);

    var command =
        new CheckIn.Command(guest, planned.id(), report, false, Witnessed.NOTHING, told(then));
    assertThat(world.checkIn().checkIn(command)).isInstanceOf(CheckIn.Outcome.CheckedIn.class);
  }

  @Test
  void whoTellsOfThePresentAsksNobody() {
    close();
    var now = SessionFixture.checkIn(planned, 1);

    assertThat(world.records().turnAway(planned, now)).isEmpty();
    assertThat(world.records().over(planned, now)).contains(until);
    assertThat(world.records().over(SessionFixture.planned(guest), now)).isEmpty();
  }

  private void arrive() {
    world.checkIn().checkIn(new CheckIn.Command(guest, planned.id(), world.here(), false));
    world.clock.advance(Duration.ofDays(2));
    world.closeDue(((InMemorySessions) world.sessions).due()).close();
  }

  private void close() {
    world.clock.set(then.plus(Duration.ofDays(5)));
    close(then.plus(Duration.ofHours(26)));
  }

  private void close(Instant time) {
    until = time;
    var closing = new PeriodClosing(meeting.id(), time, host, world.clock.instant(), null);
    assertThat(world.periods.close(closing)).isEqualTo(new ClosedPeriods.Result.Closed());
  }

  private static void isAnAttempt(SessionEvent fact) {
    assertThat(fact.accepted()).isFalse();
    assertThat(fact.verdict().reasonCodes()).contains("PERIOD_CLOSED");
  }

  private EffectiveTime told(Instant time) {
    return EffectiveTime.claimed(time, world.clock.instant());
  }

  /** A reading that was taken then. */
  private LocationReport taken(Instant time) {
    var now = world.clock.instant();
    world.clock.set(time);
    var fixes = world.here().fixes();
    world.clock.set(now);
    return new LocationReport(fixes, now, null, null);
  }

  private Session stored() {
    return world.sessions.find(planned.id()).orElseThrow();
  }

  private List<SessionEvent> facts() {
    return world.sessions.listFacts(planned.id());
  }
}
