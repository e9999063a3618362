package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verifiedcompliance.domain.presence.Whereabouts.AWAY;
import static org.verifiedcompliance.domain.presence.Whereabouts.THERE;
import static org.verifiedcompliance.domain.sessions.AttendanceOutcome.ATTENDED;
import static org.verifiedcompliance.domain.sessions.AttendanceOutcome.PARTIAL;
import static org.verifiedcompliance.domain.sessions.AttendanceOutcome.UNCONFIRMED;
import static org.verifiedcompliance.domain.sessions.Punctuality.LATE;
import static org.verifiedcompliance.domain.sessions.Punctuality.ON_TIME;
import static org.verifiedcompliance.domain.sessions.Punctuality.VERY_LATE;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkOut;
import static org.verifiedcompliance.domain.sessions.SessionFixture.judged;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;
import static org.verifiedcompliance.domain.sessions.SessionFixture.refusedCheckIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.ruling;
import static org.verifiedcompliance.domain.sessions.SessionFixture.unjudged;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.FenceDistance;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.presence.Sighting;
import org.verifiedcompliance.domain.presence.Whereabouts;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** A meeting of an hour that begins when the session is opened. */
class SettlementTest {
  private static final AttendancePolicy POLICY = AttendancePolicy.standard();
  private static final Occurrence DATE = new Occurrence(OPENED, at(60));

  private final PlannedSession planned = planned(SessionFixture.personWithConsent().id());
  private final SessionEvent arrival = arrivalAt(0);

  @Test
  void aPlannedSessionComesToNothing() {
    assertThat(settled(refusedCheckIn(planned, 1)).tally()).isEqualTo(Tally.due(planned.dueAt()));
  }

  @Test
  void anOpenStayCountsButHasNoOutcome() {
    var tally = settled(arrival, presence(THERE, 10, 20)).tally();

    assertThat(tally.confirmed()).isEqualTo(Duration.ofMinutes(20));
    assertThat(tally.lastConfirmed()).isEqualTo(at(20));
    assertThat(tally.outcome()).isNull();
    assertThat(tally.dueAt()).isEqualTo(at(90));
  }

  @Test
  void whoeverComesWithinTenMinutesIsOnTimeAndWithinThirtyLate() {
    assertThat(punctuality(arrivalAt(-5))).isEqualTo(ON_TIME);
    assertThat(punctuality(arrivalAt(10))).isEqualTo(ON_TIME);
    assertThat(punctuality(arrivalAt(11))).isEqualTo(LATE);
    assertThat(punctuality(arrivalAt(30))).isEqualTo(LATE);
    assertThat(punctuality(arrivalAt(31))).isEqualTo(VERY_LATE);
    assertThat(punctuality(arrivalAt(31), checkOut(planned, 60))).isEqualTo(VERY_LATE);
    assertThat(punctuality(checkIn(planned, 0))).isNull();
  }

  @Test
  void whoeverIsSeenForThreeQuartersOfTheMeetingAttended() {
    assertThat(outcome(arrival, presence(THERE, 15, 30), checkOut(planned, 45)))
        .isEqualTo(ATTENDED);
    assertThat(settled(arrival, presence(THERE, 15, 30), checkOut(planned, 45)).tally().leftEarly())
        .isTrue();
    assertThat(outcome(arrival, presence(THERE, 15, 30), checkOut(planned, 44))).isEqualTo(PARTIAL);
  }

  @Test
  void whoeverIsNotSeenInBetweenIsUnconfirmedAndNotAbsent() {
    var tally = settled(arrival, checkOut(planned, 60)).tally();

    assertThat(tally.outcome()).isEqualTo(UNCONFIRMED);
    assertThat(tally.confirmed()).isZero();
    assertThat(tally.leftEarly()).isFalse();
  }

  @Test
  void timeOutsideTheMeetingDoesNotCount() {
    var early = arrivalAt(-14);

    var tally = settled(early, presence(THERE, 0, 15, 30), checkOut(planned, 40)).tally();

    assertThat(tally.confirmed()).isEqualTo(Duration.ofMinutes(40));
    assertThat(tally.outcome()).isEqualTo(PARTIAL);
  }

  @Test
  void timeAwayDoesNotCount() {
    var stay =
        new SessionEvent[] {
          arrival,
          presence(THERE, 10, 20),
          presence(AWAY, 21, 30),
          presence(THERE, 41, 50),
          checkOut(planned, 60)
        };

    assertThat(settled(stay).tally().confirmed()).isEqualTo(Duration.ofMinutes(39));
    assertThat(outcome(stay)).isEqualTo(PARTIAL);
  }

  @Test
  void aDeadBatteryMakesTheRestUnconfirmed() {
    var closed = settled(arrival, presence(THERE, 10, 20, 30), autoClose(0, 90));

    assertThat(closed.closedAt()).isEqualTo(at(30));
    assertThat(closed.status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(closed.tally())
        .isEqualTo(
            new Tally(DATE, ON_TIME, Duration.ofMinutes(30), at(30), UNCONFIRMED, false, null));
  }

  @Test
  void whoeverForgotToCheckOutAttendedAllTheSame() {
    assertThat(outcome(arrival, presence(THERE, 15, 30, 45, 58), autoClose(0, 90)))
        .isEqualTo(ATTENDED);
  }

  @Test
  void whoeverLeftWithoutACheckOutLeftThen() {
    var closed =
        settled(arrival, presence(THERE, 10, 20), presence(AWAY, 22, 30), autoClose(0, 90));

    assertThat(closed.tally().outcome()).isEqualTo(PARTIAL);
    assertThat(closed.tally().leftEarly()).isTrue();
    assertThat(closed.closedAt()).isEqualTo(at(20));
  }

  @Test
  void aSessionWithoutAnyConfirmedPresenceEndsWhenItBegan() {
    var blind = judged(planned, EventType.CHECK_IN, true, LocationFlag.UNVERIFIABLE, 5);

    var closed = settled(blind, autoClose(0, 90));

    assertThat(closed.closedAt()).isEqualTo(at(5));
    assertThat(closed.tally().outcome()).isEqualTo(UNCONFIRMED);
  }

  @Test
  void readingsAfterTheServerClosedTheSessionBelongToNoStay() {
    var superseded = autoClose(20, 40);

    assertThat(settled(arrival, presence(THERE, 15, 30, 41), superseded).closedAt())
        .isEqualTo(at(30));
    assertThat(settled(arrival, presence(THERE, 15, 30, 90, 91), autoClose(0, 3_000)).closedAt())
        .isEqualTo(at(90));
  }

  @Test
  void aRejectedCheckInLeavesTheStayUnconfirmedUntilSomebodyDecides() {
    var doubtful =
        judged(planned, EventType.CHECK_IN, true, LocationFlag.REJECTED, 0)
            .testifying(new Testimony(DATE, List.of()));
    var stay = List.of(doubtful, presence(THERE, 1, 15, 30, 45), checkOut(planned, 60));
    var reviewed = new ArrayList<>(stay);
    reviewed.add(ruling(planned, EventType.REVIEW, doubtful.id(), LocationFlag.VERIFIED, 99));

    assertThat(outcome(stay.toArray(SessionEvent[]::new))).isEqualTo(UNCONFIRMED);
    assertThat(outcome(reviewed.toArray(SessionEvent[]::new))).isEqualTo(ATTENDED);
  }

  @Test
  void presenceThatSomebodyRejectedCountsForNothing() {
    var claimed = presence(THERE, 10, 20, 30, 40, 50);
    var rejected = ruling(planned, EventType.REVIEW, claimed.id(), LocationFlag.REJECTED, 99);

    assertThat(outcome(arrival, claimed, checkOut(planned, 60))).isEqualTo(ATTENDED);
    assertThat(outcome(arrival, claimed, checkOut(planned, 60), rejected)).isEqualTo(UNCONFIRMED);
  }

  @Test
  void aCheckOutToldLateIsTheEndOfASessionThatTheServerClosed() {
    var late = settled(arrival, presence(THERE, 15, 30), autoClose(30, 90), checkOut(planned, 45));
    var inTime = settled(arrival, presence(THERE, 15, 30), checkOut(planned, 45));

    assertThat(late.status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(late.isComplete()).isTrue();
    assertThat(late.closedAt()).isEqualTo(inTime.closedAt());
    assertThat(late.tally()).isEqualTo(inTime.tally());
  }

  @Test
  void anEndThatPeopleMadeIsNotMadeAgain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settled(arrival, checkOut(planned, 30), checkOut(planned, 40)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> settled(arrival, unjudged(planned, EventType.END, 30), checkOut(planned, 40)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settled(unjudged(planned, EventType.EXPIRE, 30), presence(THERE, 10)));
  }

  @Test
  void factsInAnyOrderOfArrivalComeToTheSame() {
    var random = new Random(20260302);
    for (int turn = 0; turn < 200; turn++) {
      var batches = new ArrayList<SessionEvent>();
      for (int i = 0; i < 6; i++) {
        batches.add(
            presence(
                random.nextInt(4) == 0 ? AWAY : THERE,
                random.longs(1 + random.nextInt(4), 0, 95).toArray()));
      }
      var end = random.nextBoolean() ? checkOut(planned, 70) : autoClose(0, 90);
      var expected = shuffled(batches, end, random);

      var again = shuffled(batches, end, random);

      assertThat(again.tally()).isEqualTo(expected.tally());
      assertThat(again.closedAt()).isEqualTo(expected.closedAt());
      assertThat(statistics(again, batches, end)).isEqualTo(statistics(expected, batches, end));
    }
  }

  @Test
  void anHourOfPresenceCostsNoTimeToAddUp() {
    var minutes = LongStream.rangeClosed(1, 60).toArray();

    assertThat(
            settled(arrival, presence(THERE, minutes), checkOut(planned, 60)).tally().confirmed())
        .isEqualTo(Duration.ofMinutes(60));
  }

  private Session shuffled(List<SessionEvent> batches, SessionEvent end, Random random) {
    var facts = new ArrayList<>(batches);
    facts.add(end);
    Collections.shuffle(facts, random);
    facts.addFirst(arrival);
    return settled(facts.toArray(SessionEvent[]::new));
  }

  private StayStatistics statistics(Session session, List<SessionEvent> batches, SessionEvent end) {
    var facts = new ArrayList<>(batches);
    facts.add(arrival);
    facts.add(end);
    return StayStatistics.of(session, facts, POLICY, new FenceDistance(new Wgs84Geodesic()));
  }

  private AttendanceOutcome outcome(SessionEvent... facts) {
    return settled(facts).tally().outcome();
  }

  private Punctuality punctuality(SessionEvent... facts) {
    return settled(facts).tally().punctuality();
  }

  private Session settled(SessionEvent... facts) {
    return SessionFold.replay(planned, List.of(facts), POLICY);
  }

  private SessionEvent arrivalAt(long minute) {
    return checkIn(planned, minute).testifying(new Testimony(DATE, List.of()));
  }

  private SessionEvent presence(Whereabouts where, long... minutes) {
    var seen = LongStream.of(minutes).mapToObj(m -> new Sighting(at(m), where)).toList();
    return unjudged(planned, EventType.PRESENCE, minutes[minutes.length - 1])
        .testifying(new Testimony(null, seen));
  }

  /** The server closed the session at one minute, at which it heard of it at another. */
  private SessionEvent autoClose(long minute, long receivedMinute) {
    var at = unjudged(planned, EventType.AUTO_CLOSE, minute);
    return new SessionEvent(
        at.id(),
        at.session(),
        at.person(),
        at.type(),
        true,
        at.effectiveTime(),
        null,
        at(receivedMinute),
        null,
        at.payload());
  }

  private static Instant at(long minute) {
    return OPENED.plus(Duration.ofMinutes(minute));
  }
}
