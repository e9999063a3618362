package org.verifiedcompliance.application.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.ClockDoubt;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EffectiveTime.Basis;

final class DeviceTimesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final PersonId ANNA = new PersonId(new UUID(0, 1));
  private static final PersonId BEN = new PersonId(new UUID(0, 2));
  private static final Duration HOUR = Duration.ofHours(1);

  private TimeAnchor anchor = new TimeAnchor(ANNA, "phone", "b1", HOUR, NOON.minus(HOUR));
  private final DeviceTimes times = new DeviceTimes(new Known(), TimeLimits.standard());

  @Test
  void withinOneBootTheCounterTellsWhateverTheWallClockSays() {
    var when = times.of(sending("b1", 100, null), moment(NOON.minusSeconds(999), "b1", 40));

    assertThat(when.at()).isEqualTo(NOON.minusSeconds(60 * 60));
    assertThat(when.basis()).isEqualTo(Basis.CLAIMED);
    assertThat(when.notAfter()).isEqualTo(NOON.minusSeconds(60 * 60));
    assertThat(when.doubts()).containsExactly(ClockDoubt.CLOCK_WAS_SET);
  }

  @Test
  void acrossAStartTheWallClockIsPutRightByWhatItWasOffWhenItSent() {
    var twoDaysSlow = NOON.minus(Duration.ofDays(2));
    var sending = new Sending(ANNA, "phone", twoDaysSlow, "b2", Duration.ZERO, null, NOON);

    var when = times.of(sending, moment(twoDaysSlow.minusSeconds(600), "b1", 40));

    assertThat(when).isEqualTo(EffectiveTime.claimed(NOON.minusSeconds(600), NOON));
  }

  @Test
  void aWallClockAloneIsTakenAtItsWordButNotBeyondTheReceipt() {
    var sending = Sending.of(ANNA, "phone", NOON);

    assertThat(times.of(sending, DeviceMoment.of(NOON.minusSeconds(5))).at())
        .isEqualTo(NOON.minusSeconds(5));
    assertThat(times.of(sending, DeviceMoment.of(NOON.plus(HOUR))).at()).isEqualTo(NOON);
  }

  @Test
  void aTokenBoundsFromBelowAndTheReceiptFromAbove() {
    var when = times.of(sending("b2", 1, "token"), moment(NOON, "b1", 62));

    assertThat(when)
        .isEqualTo(
            new EffectiveTime(
                NOON.minusSeconds(58 * 60), NOON.minusSeconds(58 * 60), NOON, Basis.ANCHORED));
  }

  @Test
  void twoCountersAndATokenLeaveNextToNoTime() {
    var when = times.of(sending("b1", 120, "token"), moment(NOON.minusSeconds(3480), "b1", 62));

    assertThat(when.notBefore()).isEqualTo(when.notAfter()).isEqualTo(NOON.minusSeconds(58 * 60));
    assertThat(when.doubts()).isEmpty();
  }

  @Test
  void aTokenOfAfterwardsBoundsFromAbove() {
    var when = times.of(sending("b2", 1, "token"), moment(NOON, "b1", 50));

    assertThat(when.basis()).isEqualTo(Basis.CLAIMED);
    assertThat(when.notAfter()).isEqualTo(NOON.minus(HOUR).minusSeconds(600));
    assertThat(when.at()).isEqualTo(when.notAfter());
  }

  @Test
  void aTokenOfAnotherBootSaysNothing() {
    var when = times.of(sending("b2", 120, "token"), moment(NOON, "b2", 119));

    assertThat(when.basis()).isEqualTo(Basis.CLAIMED);
    assertThat(when.doubts()).isEmpty();
  }

  @Test
  void aForgedOrBorrowedTokenIsPassedOverAndFlagged() {
    assertThat(times.of(sending("b1", 120, "other"), moment(NOON, "b1", 120)).doubts())
        .containsExactly(ClockDoubt.TOKEN_FORGED);
    anchor = new TimeAnchor(BEN, "phone", "b1", HOUR, NOON.minus(HOUR));
    assertThat(times.of(sending("b1", 120, "token"), moment(NOON, "b1", 120)).doubts())
        .containsExactly(ClockDoubt.TOKEN_OF_ANOTHER);
    anchor = new TimeAnchor(ANNA, "tablet", "b1", HOUR, NOON.minus(HOUR));
    assertThat(times.of(sending("b1", 120, "token"), moment(NOON, "b1", 120)).doubts())
        .containsExactly(ClockDoubt.TOKEN_OF_ANOTHER);
  }

  @Test
  void aTokenBoundsNoLongerThanItLives() {
    var late = Duration.ofHours(74);
    var sending = new Sending(ANNA, "phone", null, "b1", late.plus(HOUR), "token", NOON.plus(late));

    assertThat(times.of(sending, new DeviceMoment(NOON, "b1", late)).basis())
        .isEqualTo(Basis.CLAIMED);
  }

  @Test
  void aCounterThatRanBackwardsLeavesTheWallClock() {
    var sending = new Sending(ANNA, "phone", NOON, "b1", HOUR, null, NOON);

    var when = times.of(sending, moment(NOON.minusSeconds(30), "b1", 61));

    assertThat(when.at()).isEqualTo(NOON.minusSeconds(30));
    assertThat(when.doubts()).containsExactly(ClockDoubt.COUNTER_RAN_BACKWARDS);
  }

  @Test
  void whatWasMadeAfterItWasSentWasMadeAtTheReceipt() {
    var sending = new Sending(ANNA, "phone", NOON, null, null, null, NOON);

    var when = times.of(sending, DeviceMoment.of(NOON.plusSeconds(1)));

    assertThat(when.at()).isEqualTo(NOON);
    assertThat(when.doubts()).containsExactly(ClockDoubt.CLOCK_RAN_BACKWARDS);
  }

  @Test
  void aCounterFurtherOnThanTheTimeSinceTheTokenLeavesOnlyTheReceipt() {
    var when = times.of(sending("b1", 300, "token"), moment(NOON, "b1", 290));

    assertThat(when.at()).isBeforeOrEqualTo(NOON);
    assertThat(when.basis()).isEqualTo(Basis.CLAIMED);
    assertThat(when.doubts()).contains(ClockDoubt.NO_TIME_LEFT);
  }

  @Test
  void aTokenWeighsMoreThanTheCounterOfTheSending() {
    var when = times.of(sending("b1", 200, "token"), moment(NOON, "b1", 100));

    assertThat(when.at()).isEqualTo(NOON.minusSeconds(20 * 60));
    assertThat(when.notAfter()).isEqualTo(NOON);
    assertThat(when.doubts()).contains(ClockDoubt.NO_TIME_LEFT);
  }

  private static Sending sending(String boot, long minutes, @Nullable String token) {
    return new Sending(ANNA, "phone", NOON, boot, Duration.ofMinutes(minutes), token, NOON);
  }

  private static DeviceMoment moment(Instant wall, String boot, long minutes) {
    return new DeviceMoment(wall, boot, Duration.ofMinutes(minutes));
  }

  /** Knows one token. */
  private final class Known implements TimeTokens {
    @Override
    public String issue(TimeAnchor given) {
      return "token";
    }

    @Override
    public Optional<TimeAnchor> read(String token) {
      return token.equals("token") ? Optional.of(anchor) : Optional.empty();
    }
  }
}
