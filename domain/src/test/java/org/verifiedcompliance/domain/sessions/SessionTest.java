package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkOut;
import static org.verifiedcompliance.domain.sessions.SessionFixture.judged;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;
import static org.verifiedcompliance.domain.sessions.SessionFixture.refusedCheckIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.ruling;
import static org.verifiedcompliance.domain.sessions.SessionFixture.unjudged;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.verification.LocationFlag;

class SessionTest {
  private final PlannedSession planned = planned(SessionFixture.personWithConsent().id());
  private final CheckedInSession open = planned.checkIn(checkIn(planned, 10));

  @Test
  void aLaterFactChangesWhatIsRememberedOfTheVerdictAndNothingElse() {
    var arrived = checkIn(planned, 10);
    var open = planned.checkIn(arrived);
    var doubted = ruling(open, EventType.REASSESSMENT, arrived.id(), LocationFlag.REVIEW, 5);
    var closed = open.ruled(doubted).checkOut(checkOut(open, 60));

    assertThat(closed.verdict()).isEqualTo(LocationFlag.REVIEW);
    assertThat(closed.arrival()).extracting(EventMark::time).isEqualTo(open.arrival().time());

    var seen = ruling(closed, EventType.REVIEW, arrived.id(), LocationFlag.VERIFIED, 90);
    assertThat(closed.ruled(seen).verdict()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(closed.ruled(seen).status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(SessionFold.replay(planned, List.of(arrived, doubted)).verdict())
        .isEqualTo(LocationFlag.REVIEW);
  }

  @Test
  void aRulingOnAnotherFactLeavesTheVerdict() {
    var other =
        ruling(open, EventType.CONFIRMATION, checkIn(planned, 0).id(), LocationFlag.REJECTED, 5);

    assertThat(open.ruled(other).verdict()).isEqualTo(open.verdict());
    assertThat(open.ruled(other).details().version()).isEqualTo(open.details().version() + 1);
  }

  @Test
  void aRulingMustBeAboutAFact() {
    assertThatIllegalArgumentException().isThrownBy(() -> unjudged(planned, EventType.REVIEW, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> planned.ruled(checkIn(planned, 1)));
  }

  @Test
  void presenceLeavesTheStayAsItIs() {
    assertThat(open.observe(unjudged(open, EventType.PRESENCE, 5)).arrival())
        .isEqualTo(open.arrival());
    assertFold(
        SessionStatus.CHECKED_IN, checkIn(planned, 1), unjudged(planned, EventType.PRESENCE, 2));
    assertNoFold(unjudged(planned, EventType.PRESENCE, 2));
  }

  @Test
  void aPlannedSessionSaysNothingYet() {
    assertThat(planned.status()).isEqualTo(SessionStatus.PLANNED);
    assertThat(planned.isComplete()).isFalse();
    assertThat(planned.stay()).isNull();
    assertThat(planned.verdict()).isNull();
  }

  @Test
  void aCheckInOpensTheStay() {
    assertThat(open.status()).isEqualTo(SessionStatus.CHECKED_IN);
    assertThat(open.arrival().time()).isEqualTo(OPENED.plusSeconds(600));
    assertThat(open.details().version()).isEqualTo(2);
    assertThat(open.stay()).isNull();
    assertThat(open.isComplete()).isFalse();
    assertThat(open.verdict()).isEqualTo(LocationFlag.VERIFIED);
  }

  @Test
  void aCheckOutCompletesIt() {
    var closed = open.checkOut(checkOut(open, 70));

    assertThat(closed.status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(closed.isComplete()).isTrue();
    assertThat(closed.stay()).isEqualTo(Duration.ofMinutes(60));
    assertThat(closed.closedAt()).isEqualTo(OPENED.plusSeconds(4200));
  }

  @Test
  void theWorseVerdictCounts() {
    assertThat(leftWith(LocationFlag.VERIFIED).verdict()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(leftWith(LocationFlag.UNVERIFIABLE).verdict()).isEqualTo(LocationFlag.UNVERIFIABLE);
    assertThat(leftWith(LocationFlag.REVIEW).verdict()).isEqualTo(LocationFlag.REVIEW);
    assertThat(leftWith(LocationFlag.REJECTED).verdict()).isEqualTo(LocationFlag.REJECTED);
  }

  @Test
  void onlyWhatSpeaksAgainstTheLocationKeepsItFromBeingComplete() {
    assertThat(leftWith(LocationFlag.REVIEW).isComplete()).isTrue();
    assertThat(leftWith(LocationFlag.UNVERIFIABLE).isComplete()).isTrue();
    assertThat(leftWith(LocationFlag.REJECTED).isComplete()).isFalse();
  }

  @Test
  void aClockThatRanBackwardsMakesNoNegativeStay() {
    assertThat(open.checkOut(checkOut(open, 1)).stay()).isEqualTo(Duration.ZERO);
    assertThat(open.end(unjudged(open, EventType.END, 1)).stay()).isEqualTo(Duration.ZERO);
  }

  @Test
  void anEndByHandHasNoCheckOut() {
    var ended = open.end(unjudged(open, EventType.END, 40));

    assertThat(ended.status()).isEqualTo(SessionStatus.ENDED);
    assertThat(ended.departure()).isNull();
    assertThat(ended.stay()).isEqualTo(Duration.ofMinutes(30));
    assertThat(ended.isComplete()).isFalse();
    assertThat(ended.verdict()).isEqualTo(LocationFlag.VERIFIED);
  }

  @Test
  void aSessionToWhichNobodyCameLastedNoTime() {
    assertThat(planned.end(unjudged(planned, EventType.END, 5)).stay()).isEqualTo(Duration.ZERO);
    assertThat(planned.expire(unjudged(planned, EventType.EXPIRE, 5)).status())
        .isEqualTo(SessionStatus.EXPIRED);
  }

  @Test
  void anAutomaticEndLiesAtTheLastConfirmedPresence() {
    var closed = open.autoClose(unjudged(open, EventType.AUTO_CLOSE, 25));

    assertThat(closed.status()).isEqualTo(SessionStatus.AUTO_CLOSED);
    assertThat(closed.stay()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void factsOfAnotherKindSessionOrFateAreRefused() {
    var other = planned(planned.person());

    assertThatIllegalArgumentException().isThrownBy(() -> planned.checkIn(checkIn(other, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> planned.checkIn(refusedCheckIn(planned, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> open.checkOut(checkIn(open, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ClosedSession(
                open.details(),
                Ending.ENDED,
                open.arrival(),
                null,
                OPENED.plusSeconds(599),
                Tally.NONE));
  }

  @Test
  void theFoldPassesOverRefusedAttempts() {
    var arrival = checkIn(planned, 10);
    var departure = checkOut(open, 20);
    var facts = List.of(refusedCheckIn(planned, 1), arrival, departure);

    assertThat(SessionFold.replay(planned, facts))
        .isEqualTo(planned.checkIn(arrival).checkOut(departure));
  }

  @Test
  void theFoldKnowsEveryEnding() {
    assertFold(SessionStatus.ENDED, unjudged(planned, EventType.END, 1));
    assertFold(SessionStatus.EXPIRED, unjudged(planned, EventType.EXPIRE, 1));
    assertFold(SessionStatus.ENDED, checkIn(planned, 1), unjudged(planned, EventType.END, 2));
    assertFold(
        SessionStatus.AUTO_CLOSED, checkIn(planned, 1), unjudged(planned, EventType.AUTO_CLOSE, 2));
  }

  @Test
  void theFoldRefusesWhatCannotHaveHappened() {
    assertNoFold(checkOut(planned, 1));
    assertNoFold(unjudged(planned, EventType.AUTO_CLOSE, 1));
    assertNoFold(checkIn(planned, 1), checkIn(planned, 2));
    assertNoFold(checkIn(planned, 1), unjudged(planned, EventType.EXPIRE, 2));
    assertNoFold(unjudged(planned, EventType.END, 1), checkIn(planned, 2));
  }

  private ClosedSession leftWith(LocationFlag flag) {
    return open.checkOut(judged(open, EventType.CHECK_OUT, true, flag, 60));
  }

  private void assertFold(SessionStatus status, SessionEvent... facts) {
    assertThat(SessionFold.replay(planned, List.of(facts)).status()).isEqualTo(status);
  }

  private void assertNoFold(SessionEvent... facts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SessionFold.replay(planned, List.of(facts)));
  }
}
