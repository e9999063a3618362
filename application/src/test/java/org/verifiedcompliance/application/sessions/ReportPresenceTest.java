package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.sessions.ReportPresence.Outcome;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.AttendanceOutcome;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFold;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;

/** A stay at a free destination from 18:00 on. */
class ReportPresenceTest {
  private static final Coordinate AWAY =
      new Coordinate(AttendanceWorld.PLACE.latitude() + 0.005, AttendanceWorld.PLACE.longitude());

  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId person = world.newPerson();
  private final PlannedSession session = world.newSession(person);
  private final Instant arrived = world.clock.instant();

  @Test
  void readingsOfAnHourCoverIt() {
    arrive();
    world.clock.set(minute(60));

    assertThat(report(here(10, 20, 30, 40, 50, 60))).isEqualTo(kept(6, 60));
    assertThat(stored().tally().confirmed()).isEqualTo(Duration.ofMinutes(60));
    assertThat(stored().tally().lastConfirmed()).isEqualTo(minute(60));
    assertFoldsToTheSame();
  }

  @Test
  void aReadingCountsOnceHoweverOftenItIsSent() {
    arrive();
    world.clock.set(minute(60));
    report(here(10, 20));

    assertThat(report(here(10, 20))).isEqualTo(kept(0, 20));
    assertThat(report(here(20, 30, 30))).isEqualTo(kept(1, 30));
    assertThat(facts()).hasSize(3);
  }

  @Test
  void whatWasMadeBeforeTheCheckInOrInTheFutureIsPassedOver() {
    arrive();
    world.clock.set(minute(10));

    assertThat(report(here(-5, -1, 5, 12, 13, 99))).isEqualTo(kept(2, 10));
    assertThat(stored().tally().lastConfirmed()).as("no later than now").isEqualTo(minute(10));
    assertThat(report(here(12))).as("the same again").isEqualTo(kept(0, 10));
    assertFoldsToTheSame();
  }

  @Test
  void aPhoneWithAWrongClockIsSetRightByWhatItSaysAtSending() {
    arrive();
    world.clock.set(minute(30));
    var threeHoursAhead = Duration.ofHours(3);
    var fixes =
        LongStream.of(10, 20, 30)
            .mapToObj(m -> fix(AttendanceWorld.PLACE, minute(m).plus(threeHoursAhead)))
            .toList();

    var outcome = report(fixes, minute(30).plus(threeHoursAhead));

    assertThat(outcome).isEqualTo(kept(3, 30));
    assertThat(report(fixes, minute(30).plus(threeHoursAhead).plusSeconds(7)))
        .isEqualTo(kept(0, 30));
  }

  @Test
  void whatTheStayDoesNotAllowIsRefused() {
    assertThat(report(here(1))).isEqualTo(new Outcome.NotCheckedIn());
    assertThat(reportAs(world.newPerson(), here(1))).isEqualTo(new Outcome.NoSuchSession());
    var silent = world.newPerson(false);
    var theirs = world.newSession(silent);
    assertThat(
            world
                .reportPresence()
                .report(
                    new ReportPresence.Command(
                        silent, theirs.id(), new LocationReport(here(1), null, null, null))))
        .isEqualTo(new Outcome.ConsentMissing());
  }

  @Test
  void beingAwayIsAFactAndNoAttempt() {
    arrive();
    world.clock.set(minute(20));
    report(here(5, 10));

    assertThat(report(at(AWAY, 12, 16, 20))).isEqualTo(kept(3, 10));

    assertThat(facts().getLast().accepted()).isTrue();
    assertThat(facts().getLast().verdict().flag()).isEqualTo(LocationFlag.REJECTED);
    assertThat(stored().tally().lastConfirmed()).isEqualTo(minute(10));
    assertFoldsToTheSame();
  }

  @Test
  void readingsThatThePhoneCallsMadeUpConfirmNothing() {
    arrive();
    world.clock.set(minute(30));
    var mocked =
        LongStream.of(10, 20, 30)
            .mapToObj(m -> mocked(fix(AttendanceWorld.PLACE, minute(m))))
            .toList();

    assertThat(report(mocked, null)).isEqualTo(kept(3, 0));
  }

  @Test
  void aLateBatchIsCountedAsIfItHadBeenInTime() {
    arrive();
    world.clock.set(minute(40));
    world.checkOut().checkOut(new CheckOut.Command(person, session.id(), world.here()));
    assertThat(stored().tally().outcome()).isEqualTo(AttendanceOutcome.UNCONFIRMED);
    world.clock.set(minute(300));

    assertThat(report(here(10, 20, 30, 41))).isEqualTo(kept(3, 40));

    assertThat(stored().status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(stored().closedAt()).isEqualTo(minute(40));
    assertThat(stored().tally().outcome()).isEqualTo(AttendanceOutcome.ATTENDED);
    assertFoldsToTheSame();
  }

  @Test
  void aLateReadingFromTheMomentOfABlindCheckInChangesItsVerdictByALaterFact() {
    world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.nowhere(), false));
    world.clock.set(minute(40));
    world.checkOut().checkOut(new CheckOut.Command(person, session.id(), world.here()));
    assertThat(stored().arrival().flag()).isEqualTo(LocationFlag.UNVERIFIABLE);
    world.clock.set(minute(300));

    report(here(0, 10, 20, 30));

    assertThat(stored().arrival().flag()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(facts())
        .extracting(SessionEvent::type)
        .containsExactly(
            EventType.CHECK_IN, EventType.CHECK_OUT, EventType.PRESENCE, EventType.REASSESSMENT);
    assertThat(facts().getFirst().verdict().flag()).isEqualTo(LocationFlag.UNVERIFIABLE);
    assertThat(facts().getLast().ruling().about()).isEqualTo(facts().getFirst().id());
    assertThat(stored().tally().outcome()).isEqualTo(AttendanceOutcome.ATTENDED);
    assertFoldsToTheSame();
  }

  @Test
  void whoChecksInElsewhereWasHereUntilTheLastConfirmedPresence() {
    arrive();
    world.clock.set(minute(30));
    report(here(10, 20));
    var next = world.newSession(person);
    world.checkIn().checkIn(new CheckIn.Command(person, next.id(), world.here(), true));
    assertThat(stored().closedAt()).isEqualTo(minute(20));
    world.clock.set(minute(60));

    assertThat(report(here(29, 31))).isEqualTo(kept(1, 29));

    assertThat(stored().status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(stored().closedAt()).isEqualTo(minute(29));
    assertFoldsToTheSame();
  }

  @Test
  void batchesAndACheckOutAtOnceLoseNothing() throws Exception {
    arrive();
    world.clock.set(minute(45));
    var calls = new ArrayList<Callable<Object>>();
    IntStream.of(5, 10, 15, 20, 25, 30, 35, 40).forEach(m -> calls.add(() -> report(here(m))));
    calls.add(
        4,
        () -> world.checkOut().checkOut(new CheckOut.Command(person, session.id(), world.here())));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(calls);
    }

    assertThat(stored().status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(stored().tally().confirmed()).isEqualTo(Duration.ofMinutes(45));
    assertFoldsToTheSame();
  }

  private void arrive() {
    world.checkIn().checkIn(new CheckIn.Command(person, session.id(), world.here(), false));
  }

  private void assertFoldsToTheSame() {
    assertThat(SessionFold.replay(session, facts(), AttendancePolicy.standard()))
        .isEqualTo(stored());
  }

  private Session stored() {
    return world.sessions.find(session.id()).orElseThrow();
  }

  private List<SessionEvent> facts() {
    return world.sessions.listEvents(session.id()).stream().map(RecordedEvent::event).toList();
  }

  private Outcome report(List<LocationFix> fixes) {
    return report(fixes, null);
  }

  private Outcome report(List<LocationFix> fixes, @Nullable Instant clientTime) {
    return world
        .reportPresence()
        .report(
            new ReportPresence.Command(
                person, session.id(), new LocationReport(fixes, clientTime, null, null)));
  }

  private Outcome reportAs(PersonId other, List<LocationFix> fixes) {
    return world
        .reportPresence()
        .report(
            new ReportPresence.Command(
                other, session.id(), new LocationReport(fixes, null, null, null)));
  }

  private static Outcome kept(int accepted, int minutes) {
    return new Outcome.Kept(accepted, Duration.ofMinutes(minutes));
  }

  private List<LocationFix> here(long... minutes) {
    return at(AttendanceWorld.PLACE, minutes);
  }

  private List<LocationFix> at(Coordinate place, long... minutes) {
    return Arrays.stream(minutes).mapToObj(m -> fix(place, minute(m))).toList();
  }

  /** No two readings of a real phone are at the very same point. */
  private static LocationFix fix(Coordinate place, Instant at) {
    var drift = Math.floorMod(at.getEpochSecond() * 7919, 997) * 1e-7;
    return new LocationFix(
        new Coordinate(place.latitude() + drift, place.longitude() - drift / 3),
        new Meters(12),
        null,
        null,
        null,
        Platform.ANDROID,
        at,
        false,
        "fused",
        7);
  }

  private static LocationFix mocked(LocationFix fix) {
    return new LocationFix(
        fix.position(),
        fix.accuracy(),
        null,
        null,
        null,
        fix.platform(),
        fix.takenAt(),
        true,
        "mock",
        7);
  }

  private Instant minute(long minutes) {
    return arrived.plus(Duration.ofMinutes(minutes));
  }
}
