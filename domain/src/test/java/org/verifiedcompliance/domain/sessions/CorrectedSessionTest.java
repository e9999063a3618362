package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkOut;
import static org.verifiedcompliance.domain.sessions.SessionFixture.correcting;
import static org.verifiedcompliance.domain.sessions.SessionFixture.unjudged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.verification.LocationFlag;

class CorrectedSessionTest {
  private final PlannedSession planned = SessionFixture.planned(new PersonId(new UUID(0, 1)));
  private final SessionEvent arrived = checkIn(planned, 30);
  private final SessionEvent left = checkOut(planned, 60);

  @Test
  void aRequestChangesNothingButTheVersion() {
    var before = replay(arrived, left);
    var asked = new StatedTimes(at(0), at(90));
    var after = replay(arrived, left, request(asked));

    assertThat(after.arrival()).isEqualTo(before.arrival());
    assertThat(after.closedAt()).isEqualTo(before.closedAt());
    assertThat(after.tally()).isEqualTo(before.tally());
    assertThat(after.details().version()).isEqualTo(before.details().version() + 1);
    assertThat(replay(request(asked)).status()).isEqualTo(SessionStatus.PLANNED);
  }

  @Test
  void acceptedTimesMoveTheEndsAndLeaveTheVerdicts() {
    var after = replay(arrived, left, correction(new StatedTimes(at(0), at(90))));

    assertThat(after.stay()).isEqualTo(Duration.ofMinutes(90));
    assertThat(after.arrival())
        .isEqualTo(new EventMark(arrived.id(), at(0), LocationFlag.VERIFIED));
    assertThat(after.departure())
        .isEqualTo(new EventMark(left.id(), at(90), LocationFlag.VERIFIED));
  }

  @Test
  void aRefusalLeavesTheTimes() {
    var after = replay(arrived, left, correction(StatedTimes.NONE));

    assertThat(after.stay()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aCorrectionConfirmsNoPresence() {
    var before = replay(arrived, left).tally();
    var after = replay(arrived, left, correction(new StatedTimes(at(-300), at(300)))).tally();

    assertThat(after.confirmed()).isEqualTo(before.confirmed());
    assertThat(after.lastConfirmed()).isEqualTo(at(60));
    assertThat(after.outcome()).isEqualTo(AttendanceOutcome.UNCONFIRMED);
  }

  @Test
  void whoForgotToCheckOutLeftAtAPlaceThatNobodyJudged() {
    var closing = unjudged(planned, EventType.AUTO_CLOSE, 30);
    var correction = correction(new StatedTimes(null, at(90)));
    var after = replay(arrived, closing, correction);

    assertThat(after.status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(after.departure())
        .isEqualTo(new EventMark(correction.id(), at(90), LocationFlag.UNVERIFIABLE));
    assertThat(after.closedAt()).isEqualTo(at(90));
    assertThat(after.tally().lastConfirmed()).isEqualTo(at(30));
  }

  @Test
  void theCheckInOfAnOpenSessionMovesAndALaterCheckOutStillFits() {
    var correction = correction(new StatedTimes(at(40), null));

    assertThat(replay(arrived, correction, left).stay()).isEqualTo(Duration.ofMinutes(20));
    assertThat(replay(arrived, correction, checkOut(planned, 35)).stay()).isZero();
  }

  @Test
  void whereNobodyCameThereIsNothingToMove() {
    var expiry = unjudged(planned, EventType.EXPIRE, 10);
    var after = replay(expiry, correction(new StatedTimes(at(0), at(90))));

    assertThat(after.arrival()).isNull();
    assertThat(after.closedAt()).isEqualTo(at(10));
  }

  @Test
  void onlyRequestsAndCorrectionsCorrect() {
    assertThatIllegalArgumentException().isThrownBy(() -> planned.corrected(arrived));
  }

  private Session replay(SessionEvent... facts) {
    return SessionFold.replay(planned, List.of(facts), AttendancePolicy.standard());
  }

  private SessionEvent request(StatedTimes times) {
    return correcting(planned, EventType.CORRECTION_REQUEST, arrived.id(), times, 100);
  }

  private SessionEvent correction(StatedTimes times) {
    return correcting(planned, EventType.CORRECTION, request(times).id(), times, 110);
  }

  private static Instant at(long minutes) {
    return OPENED.plusSeconds(minutes * 60);
  }
}
